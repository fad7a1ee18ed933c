import type { Outcome } from '../domain/outcome';
import type { RegistrationStatus } from '../domain/registration';
import type { Voice } from '../locales/voice';
import { enrollButton, linkButton, listButton, startButton } from './buttons';
import { view, type Parts, type View } from './view';

type EnrollOutcome = Extract<
  Outcome,
  {
    kind:
      | 'enrolled'
      | 'alreadyRegistered'
      | 'needsPage'
      | 'wouldWait'
      | 'full'
      | 'enrolledOpenToEveryone'
      | 'enrollNotAllowed'
      | 'retired'
      | 'enrollUnknown';
  }
>;

type UnseenOutcome = Extract<Outcome, { kind: 'enrollUnseen' }>;

/** What became of a registration the person asked for. */
export function enrolledView(voice: Voice, outcome: EnrollOutcome): View {
  return view(voice, { events: [{ event: outcome.event }], ...parts(voice, outcome) });
}

/** The same for a meeting that shows neither its title nor its time. */
export function enrollUnseenView(voice: Voice, { ref, enrollment, reference }: UnseenOutcome): View {
  const again = enrollButton(voice.say('button.tryAgain'), ref);
  switch (enrollment) {
    case 'enrolled':
      return view(voice, {
        title: voice.say('enrollUnseen.title'),
        lines: [voice.say('enrollUnseen.text')],
        buttons: [again],
      });
    case 'openToEveryone':
      return view(voice, {
        title: voice.say('enrolledOpenToEveryone.title'),
        lines: [voice.say('enrolledOpenToEveryone.text')],
        buttons: [listButton(voice.say('button.myRegistrations'))],
      });
    case 'unknown':
      return view(voice, {
        title: voice.say('enrollUnknown.title'),
        lines: [voice.say('enrollUnknown.text')],
        buttons: [again],
        reference,
      });
  }
}

function parts(voice: Voice, outcome: EnrollOutcome): Parts {
  const { event } = outcome;
  const cancel = startButton(voice.say('button.cancel'), event.ref);
  const page = event.page === undefined ? undefined : linkButton(voice.say('button.eventPage'), event.page);
  const list = listButton(voice.say('button.myRegistrations'));
  switch (outcome.kind) {
    case 'enrolled':
      return { ...enrolledWords(voice, outcome.status), buttons: [cancel] };
    case 'alreadyRegistered':
      return { title: voice.say('alreadyRegistered.title'), ...note(voice, outcome), buttons: [cancel] };
    case 'needsPage':
      return {
        title: voice.say('needsPage.title'),
        lines: [voice.say(`needsPage.${outcome.because}`)],
        buttons: [page ?? list],
      };
    case 'wouldWait':
      return {
        title: voice.say('wouldWait.title'),
        lines: [voice.say('wouldWait.text')],
        buttons: [enrollButton(voice.say('button.joinWaitingList'), event.ref, 'accepted')],
      };
    case 'full':
      return {
        title: voice.say('full.title'),
        lines: [voice.say('full.text')],
        buttons: [enrollButton(voice.say('button.tryAgain'), event.ref)],
      };
    case 'enrolledOpenToEveryone':
      return {
        title: voice.say(`${outcome.kind}.title`),
        lines: [voice.say(`${outcome.kind}.text`)],
        buttons: [page, list],
      };
    case 'enrollNotAllowed':
    case 'retired':
      return {
        title: voice.say(`${outcome.kind}.title`),
        lines: [voice.say(`${outcome.kind}.text`)],
        buttons: [page ?? list],
      };
    case 'enrollUnknown':
      return {
        title: voice.say('enrollUnknown.title'),
        lines: [voice.say('enrollUnknown.text')],
        buttons: [list],
        reference: outcome.reference,
      };
  }
}

function enrolledWords(voice: Voice, status: RegistrationStatus): Parts {
  switch (status) {
    case 'waitlisted':
    case 'pendingApproval':
      return { title: voice.say(`enrolled.${status}.title`), lines: [voice.say(`enrolled.${status}.text`)] };
    default:
      return { title: voice.say('enrolled.title') };
  }
}

/** Somebody on the waiting list who is "already registered" should hear that it is the waiting list. */
function note(
  voice: Voice,
  { event, status }: Extract<EnrollOutcome, { kind: 'alreadyRegistered' }>,
): Pick<Parts, 'events'> {
  const isWaiting = status === 'waitlisted' || status === 'pendingApproval';
  return isWaiting ? { events: [{ event, notes: [voice.say(`state.${status}`)] }] } : {};
}
