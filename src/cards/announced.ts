import type { IChoiceSetInput, INumberInput, IToggleInput } from '@microsoft/teams.cards';
import { LONGEST_CUT_OFF_HOURS, type AnnouncementSettings } from '../domain/announcement';
import type { AnnounceOutcome } from '../domain/announce-outcome';
import type { Event } from '../domain/event';
import type { Voice } from '../locales/voice';
import { helpButton, linkButton, settingsButton } from './buttons';
import { SETTINGS_INPUTS } from './press';
import { view, type Parts, type View } from './view';

/** What came of an announcement, for the organizer alone; with the form for what goes with it. */
export function announcedView(voice: Voice, outcome: AnnounceOutcome): View {
  return view(voice, parts(voice, outcome));
}

function parts(voice: Voice, outcome: AnnounceOutcome): Parts {
  switch (outcome.kind) {
    case 'announced':
      return {
        title: voice.say(`announced.${outcome.how}.title`),
        events: [{ event: outcome.event }],
        lines: [voice.say('announced.text')],
        ...form(voice, outcome.event, outcome.settings),
      };
    case 'settingsSaved':
      return {
        title: voice.say('settingsSaved.title'),
        events: [{ event: outcome.event }],
        lines: inWords(voice, outcome.settings),
        ...form(voice, outcome.event, outcome.settings),
      };
    case 'badSettings':
      return {
        title: voice.say('badSettings.title'),
        events: [{ event: outcome.event }],
        lines: [voice.say('badSettings.text', { most: LONGEST_CUT_OFF_HOURS })],
        ...form(voice, outcome.event),
      };
    case 'announceWhat':
      return {
        title: voice.say('announceWhat.title'),
        lines: [voice.say('announceWhat.text')],
        buttons: [helpButton(voice.say('button.help'))],
      };
    case 'eventDraft':
    case 'notOrganizer':
    case 'notPosted':
      return {
        title: voice.say(`${outcome.kind}.title`),
        events: [{ event: outcome.event }],
        lines: [voice.say(`${outcome.kind}.text`)],
        buttons: [
          outcome.event.page === undefined
            ? helpButton(voice.say('button.help'))
            : linkButton(voice.say('button.eventPage'), outcome.event.page),
        ],
      };
  }
}

/** The form, filled in with how it is now. */
function form(
  voice: Voice,
  { ref }: Event,
  now: AnnouncementSettings = { notify: 'digest', reason: 'notAsked' },
): Pick<Parts, 'elements' | 'buttons'> {
  const notify: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: SETTINGS_INPUTS.notify,
    label: voice.say('settings.notify'),
    style: 'expanded',
    value: now.notify,
    choices: (['atOnce', 'digest', 'off'] as const).map((value) => ({
      title: voice.say(`settings.notify.${value}`),
      value,
    })),
  };
  const cutOff: INumberInput = {
    type: 'Input.Number',
    id: SETTINGS_INPUTS.cutOffHours,
    label: voice.say('settings.cutOff'),
    min: 0,
    max: LONGEST_CUT_OFF_HOURS,
    errorMessage: voice.say('badSettings.text', { most: LONGEST_CUT_OFF_HOURS }),
    ...(now.cutOffMinutes !== undefined && { value: now.cutOffMinutes / 60 }),
  };
  const reason: IToggleInput = {
    type: 'Input.Toggle',
    id: SETTINGS_INPUTS.reason,
    label: voice.say('settings.reason.label'),
    title: voice.say('settings.reason'),
    valueOn: 'asked',
    valueOff: 'notAsked',
    value: now.reason,
    wrap: true,
  };
  return {
    elements: [notify, cutOff, reason],
    buttons: [settingsButton(voice.say('button.save'), ref)],
  };
}

function inWords(voice: Voice, { notify, cutOffMinutes, reason }: AnnouncementSettings): readonly string[] {
  return [
    voice.say(`settingsSaved.notify.${notify}`),
    cutOffMinutes === undefined
      ? voice.say('settingsSaved.noCutOff')
      : voice.say('settingsSaved.cutOff', { hours: cutOffMinutes / 60 }),
    voice.say(`settingsSaved.reason.${reason}`),
  ];
}
