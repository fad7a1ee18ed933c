import { announcementView } from '../../src/cards/announcement';
import { newsView } from '../../src/cards/news';
import { outcomeView } from '../../src/cards/outcome';
import { answeredInPrivateView, notInstalledView } from '../../src/cards/private';
import {
  faultView,
  forgottenView,
  helpView,
  lateView,
  signingInView,
  signedOutView,
  signInRefusedView,
  wayOnView,
  type WayOn,
} from '../../src/cards/talk';
import type { View } from '../../src/cards/view';
import type { Event } from '../../src/domain/event';
import type { Notice } from '../../src/domain/notice';
import { DEFAULT_SETTINGS } from '../../src/domain/announcement';
import { printRef } from '../../src/domain/event';
import type { Held, Outcome } from '../../src/domain/outcome';
import type { Confirmation, ConfirmationItem, Hindrance } from '../../src/domain/ports';
import { voiceFor, type Voice } from '../../src/locales/voice';

const DAY_MS = 24 * 60 * 60_000;
const REFERENCE = '7KQ2M-XW4PD';
const NOW = new Date('2026-11-23T09:00:00Z');

/** A webinar some days from now; with an index, one of many. */
export function sampleEvent(title = 'Beta briefing', days = 3): Event {
  const start = new Date(NOW.getTime() + days * DAY_MS);
  return {
    ref: { kind: 'webinar', id: `id-${days}` },
    title,
    start,
    end: new Date(start.getTime() + 60 * 60_000),
    status: 'published',
    page: 'https://events.teams.microsoft.com/event/example',
    organizerIds: ['organizer'],
    organizerName: 'Events team',
  };
}

function confirmation(items: readonly Partial<ConfirmationItem>[]): Confirmation {
  return {
    id: 'question',
    person: { tenantId: 'tenant', userId: 'user' },
    items: items.map((item, position) => ({
      position,
      event: sampleEvent(),
      registrationId: 'registration',
      status: 'registered',
      state: 'asked',
      changedAt: NOW,
      ...item,
    })),
    askedAt: NOW,
    expiresAt: new Date(NOW.getTime() + DAY_MS),
    correlationId: REFERENCE,
  };
}

function held(count: number): readonly Held[] {
  return Array.from({ length: count }, (_each, index) => ({
    event: sampleEvent(
      index === 1 ? 'Quarterly all-hands with questions and answers for everybody' : `Workshop ${index + 1}`,
      index + 1,
    ),
    registrationId: `registration-${index}`,
    status: index === 2 ? 'waitlisted' : 'registered',
    ...(index === 0 && { declined: true as const }),
  }));
}

const event = sampleEvent();
const long = sampleEvent(
  'A title that an organizer wrote without thinking of phones, with [a link](https://example.com) and **stars**',
);
const untitled = { ...event, title: '' };

const notice: Notice = {
  id: 'notice',
  recipient: { tenantId: 'tenant', userId: 'organizer' },
  person: { tenantId: 'tenant', userId: 'user' },
  name: 'Sample Attendee',
  event,
  cancelledAt: NOW,
  reason: { text: 'On leave that week' },
  dueAt: NOW,
};

const MEETING = { kind: 'meeting', organizerId: 'organizer', meetingId: 'meeting' } as const;
const HINDRANCES: readonly Hindrance[] = keysOf<Hindrance>({
  notAllowed: true,
  openToEveryone: true,
  retired: true,
  notRegistered: true,
  busy: true,
  refused: true,
  interrupted: true,
  cutOffPassed: true,
});
const WAYS_ON: readonly WayOn[] = keysOf<WayOn>({
  unclear: true,
  question: true,
  notMine: true,
  nothingAsked: true,
  whichOne: true,
  leftAlone: true,
});

/** Every member of a union: the compiler tells of one that is missing. */
function keysOf<Member extends string>(all: Readonly<Record<Member, true>>): readonly Member[] {
  return Object.keys(all) as Member[];
}

/** Every way a request can end that a person gets to see. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  'ask-registered': { kind: 'asked', confirmation: confirmation([{}]) },
  'ask-waitlisted': { kind: 'asked', confirmation: confirmation([{ status: 'waitlisted' }]) },
  'ask-pending': { kind: 'asked', confirmation: confirmation([{ status: 'pendingApproval' }]) },
  'ask-found': { kind: 'asked', confirmation: confirmation([{}]), search: { unasked: 0, looked: 'in part' } },
  'ask-long-title': { kind: 'asked', confirmation: confirmation([{ event: long }]) },
  'ask-untitled': { kind: 'asked', confirmation: confirmation([{ event: untitled }]) },
  'ask-with-conditions': {
    kind: 'asked',
    confirmation: confirmation([{}]),
    conditions: new Map([
      [printRef(event.ref), { ...DEFAULT_SETTINGS, reason: 'asked', cutOffMinutes: 24 * 60 }],
    ]),
  },
  'ask-several': {
    kind: 'asked',
    confirmation: confirmation([{}, { event: sampleEvent('Workshop', 5), status: 'waitlisted' }]),
  },
  cancelled: { kind: 'decided', confirmation: confirmation([{ state: 'cancelled' }]) },
  'cancelled-several': {
    kind: 'decided',
    confirmation: confirmation([
      { state: 'cancelled' },
      { state: 'cancelled', event: sampleEvent('Workshop', 5) },
    ]),
  },
  'cancelled-partly': {
    kind: 'decided',
    confirmation: confirmation([
      { state: 'cancelled' },
      { state: 'failed', because: 'busy', event: sampleEvent('Workshop', 5) },
    ]),
  },
  cancelling: { kind: 'decided', confirmation: confirmation([{ state: 'cancelling' }]) },
  ...Object.fromEntries(
    HINDRANCES.map((because) => [
      `failed-${because}`,
      { kind: 'decided', confirmation: confirmation([{ state: 'failed', because }]) } satisfies Outcome,
    ]),
  ),
  unknown: { kind: 'decided', confirmation: confirmation([{ state: 'unknown' }]) },
  kept: { kind: 'decided', confirmation: confirmation([{ state: 'kept' }]) },
  expired: { kind: 'expired', confirmation: confirmation([{ state: 'expired' }]) },
  'not-yours': { kind: 'notYours' },
  'choose-three': { kind: 'choose', held: held(3), unasked: 0 },
  'choose-twenty': { kind: 'choose', held: held(20), unasked: 12 },
  'registrations-one': { kind: 'held', held: held(1), unasked: 0 },
  'registrations-twenty': { kind: 'held', held: held(20), unasked: 0 },
  'registrations-four': { kind: 'held', held: held(4), unasked: 0 },
  'nothing-found': { kind: 'nothingFound', unasked: 0, narrowed: 'all', calendar: 'offered' },
  'nothing-fits': { kind: 'nothingFound', unasked: 3, narrowed: 'narrowed' },
  'bad-name': { kind: 'badName' },
  'event-not-found': { kind: 'eventNotFound' },
  'event-not-allowed': { kind: 'eventNotAllowed', page: 'https://events.teams.microsoft.com/event/example' },
  'other-tenant': { kind: 'otherTenant', page: 'https://events.teams.microsoft.com/event/example' },
  'event-over': { kind: 'eventOver', event },
  'event-called-off': { kind: 'eventCanceled', event },
  'not-registered': { kind: 'notRegistered', event },
  'not-registered-here': { kind: 'notRegisteredHere', event },
  'already-cancelled': { kind: 'alreadyCancelled', event, at: NOW },
  rejected: { kind: 'rejectedByOrganizer', event },
  'state-unknown': { kind: 'stateUnknown', event },
  'registration-not-allowed': { kind: 'registrationNotAllowed', event },
  'open-to-everyone': { kind: 'openToEveryone', event },
  'cut-off-passed': { kind: 'cutOffPassed', event, cutOff: new Date(event.start.getTime() - DAY_MS) },
  enrolled: { kind: 'enrolled', event, status: 'registered' },
  'enrolled-pending': { kind: 'enrolled', event, status: 'pendingApproval' },
  'enrolled-waiting': { kind: 'enrolled', event, status: 'waitlisted' },
  'already-registered': { kind: 'alreadyRegistered', event, status: 'waitlisted' },
  'needs-page': { kind: 'needsPage', event, because: 'questions' },
  'needs-approval': { kind: 'needsPage', event, because: 'approval' },
  'enrolled-open-to-everyone': { kind: 'enrolledOpenToEveryone', event },
  'enroll-not-allowed': { kind: 'enrollNotAllowed', event },
  retired: { kind: 'retired', event },
  'enroll-unknown': { kind: 'enrollUnknown', event, reference: REFERENCE },
  ...Object.fromEntries(
    (['enrolled', 'openToEveryone', 'unknown'] as const).map((enrollment) => [
      `enroll-unseen-${enrollment}`,
      { kind: 'enrollUnseen', enrollment, ref: MEETING, reference: REFERENCE } satisfies Outcome,
    ]),
  ),
  'would-wait': { kind: 'wouldWait', event },
  full: { kind: 'full', event },
  announced: {
    kind: 'announced',
    event,
    settings: { notify: 'digest', reason: 'asked', cutOffMinutes: 24 * 60 },
    how: 'posted',
  },
  'settings-saved': {
    kind: 'settingsSaved',
    event,
    settings: { notify: 'atOnce', reason: 'notAsked', cutOffMinutes: 24 * 60 },
  },
  'bad-settings': { kind: 'badSettings', event },
  'announce-what': { kind: 'announceWhat' },
  'event-draft': { kind: 'eventDraft', event },
  'not-posted': { kind: 'notPosted', event },
  'not-organizer': { kind: 'notOrganizer', event },
};

const others: Readonly<Record<string, (voice: Voice) => View>> = {
  welcome: (voice) => helpView(voice, 'greeting.title'),
  help: (voice) => helpView(voice),
  ...Object.fromEntries(WAYS_ON.map((about) => [about, (voice: Voice) => wayOnView(voice, about)])),
  fault: (voice) => faultView(voice, 'fault.graph', { reference: REFERENCE }),
  late: lateView,
  'signing-in': signingInView,
  'signed-out': signedOutView,
  forgotten: (voice) => forgottenView(voice, 4),
  'sign-in-refused': (voice) => signInRefusedView(voice, REFERENCE),
  announcement: (voice) => announcementView(voice.language, event),
  'answered-in-private': (voice) =>
    answeredInPrivateView(voice, { event }, 'https://teams.microsoft.com/l/chat/0/0'),
  'not-installed': (voice) => notInstalledView(voice, { event }, 'https://teams.microsoft.com/l/app/example'),
  news: (voice) =>
    newsView(voice, [
      {
        event,
        total: 7,
        cancellations: [notice],
      },
    ]),
};

/** Every card the bot can show, by a name for its state. */
export const states: Readonly<Record<string, (voice: Voice) => View>> = {
  ...Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => [name, (voice: Voice) => outcomeView(voice, outcome)]),
  ),
  ...others,
};

/** The voice that cards are drawn with, for a reader in Berlin. */
export function sampleVoice(locale: string): Voice {
  return voiceFor({ locale, timeZone: 'Europe/Berlin' });
}
