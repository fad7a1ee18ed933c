import type { Event } from '../domain/event';
import type { DeadEnd } from '../domain/dead-end';
import type { Voice } from '../locales/voice';
import { enrollButton, helpButton, linkButton, listButton } from './buttons';
import { calendarButton, unaskedLines } from './unseen';
import { view, type Parts, type View } from './view';

/** Why there is nothing to cancel, with the way on. */
export function deadEndView(voice: Voice, end: DeadEnd): View {
  return view(voice, parts(voice, end));
}

function parts(voice: Voice, end: DeadEnd): Parts {
  switch (end.kind) {
    case 'badName':
      return {
        title: voice.say('badName.title'),
        lines: [voice.say('badName.text')],
        buttons: [list(voice)],
      };
    case 'eventNotFound':
    case 'eventNotAllowed':
    case 'otherTenant':
      return {
        title: voice.say(`${end.kind}.title`),
        lines: [voice.say(`${end.kind}.text`)],
        buttons: [link(voice, end.page), list(voice)],
      };
    case 'eventOver':
    case 'eventCanceled':
      return { ...about(voice, end.kind, end.event), buttons: [list(voice)] };
    case 'notRegistered':
      return { ...about(voice, end.kind, end.event), buttons: [register(voice, end.event), list(voice)] };
    case 'notRegisteredHere':
      return { ...about(voice, end.kind, end.event), buttons: [register(voice, end.event), list(voice)] };
    case 'alreadyCancelled':
      return {
        title: voice.say('alreadyCancelled.title'),
        events: [{ event: end.event }],
        lines: [
          end.at
            ? voice.say('cancelled.at', { at: voice.moment(end.at) })
            : voice.say('alreadyCancelled.text'),
        ],
        buttons: [enrollButton(voice.say('button.registerAgain'), end.event.ref), list(voice)],
      };
    case 'rejectedByOrganizer':
      return { ...about(voice, 'rejected', end.event), buttons: [link(voice, end.event.page), list(voice)] };
    case 'stateUnknown':
    case 'openToEveryone':
    case 'registrationNotAllowed':
      return { ...about(voice, end.kind, end.event), buttons: [link(voice, end.event.page), list(voice)] };
    case 'nothingFound':
      return nothingFound(voice, end);
  }
}

function about(
  voice: Voice,
  kind:
    | 'eventOver'
    | 'eventCanceled'
    | 'notRegistered'
    | 'notRegisteredHere'
    | 'rejected'
    | 'stateUnknown'
    | 'openToEveryone'
    | 'registrationNotAllowed',
  event: Event,
): Parts {
  return { title: voice.say(`${kind}.title`), events: [{ event }], lines: [voice.say(`${kind}.text`)] };
}

function nothingFound(voice: Voice, end: Extract<DeadEnd, { kind: 'nothingFound' }>): Parts {
  return {
    title: voice.say('nothingFound.title'),
    lines: [
      ...(end.narrowed === 'narrowed' ? [voice.say('nothingFound.narrowed')] : []),
      voice.say('nothingFound.text'),
      ...unaskedLines(voice, end),
    ],
    buttons: [calendarButton(voice, end), end.narrowed === 'narrowed' ? list(voice) : help(voice)],
  };
}

function register(voice: Voice, event: Event) {
  return enrollButton(voice.say('button.register'), event.ref);
}

function help(voice: Voice) {
  return helpButton(voice.say('button.help'));
}

function list(voice: Voice) {
  return listButton(voice.say('button.myRegistrations'));
}

function link(voice: Voice, url: string | undefined) {
  return url === undefined ? undefined : linkButton(voice.say('button.eventPage'), url);
}
