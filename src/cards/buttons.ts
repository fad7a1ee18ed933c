import type { IExecuteAction, IOpenUrlAction, ISubmitAction } from '@microsoft/teams.cards';
import type { GivenSettings } from '../domain/announcing';
import { printRef, type EventRef } from '../domain/event';
import {
  findEventName,
  parseEventName,
  printName,
  type EventName,
  type NameInText,
} from '../domain/event-name';
import { readReason, type Reason } from '../domain/reason';

/** What a person pressed, read from data that anybody could have written. */
export type Press =
  | {
      readonly verb: 'unenroll.start';
      readonly event: NameInText;
      /** What the person typed to narrow a long list. */
      readonly filter?: string;
      readonly look?: Look;
    }
  | { readonly verb: 'enroll.start'; readonly event: NameInText; readonly waitingList: 'accepted' | 'ask' }
  | { readonly verb: 'unenroll.confirm'; readonly id: string; readonly reason?: Reason }
  | { readonly verb: 'unenroll.keep'; readonly id: string }
  | { readonly verb: 'unenroll.choose'; readonly picked: readonly EventRef[] }
  | { readonly verb: 'unenroll.list' }
  | { readonly verb: 'unenroll.help' }
  | { readonly verb: 'announce.settings'; readonly event: NameInText; readonly given: GivenSettings };

/** Where to look beyond the first place that knows a registration: everywhere, or in the person's calendar as well. */
export type Look = 'everywhere' | 'calendar';

export type Verb = Press['verb'];

/** The id of the chooser's input. */
export const CHOICE_INPUT = 'registrations';
/** The id of the input that narrows a long list. */
export const FILTER_INPUT = 'filter';
/** The ids of the inputs for a reason. */
export const REASON_INPUTS = { preset: 'reasonPreset', text: 'reasonText' } as const;
/** The ids of the inputs of an organizer's form. */
export const SETTINGS_INPUTS = { notify: 'notify', cutOffHours: 'cutOffHours', reason: 'reason' } as const;

const LONGEST_ID = 100;
const MOST_PICKED = 50;
const LONGEST_FILTER = 200;
const LONGEST_SETTING = 20;

type Button = IExecuteAction | IOpenUrlAction;

/** A button that asks about the registration for one event, or about any where none is given. */
export function startButton(title: string, event?: EventName): IExecuteAction {
  return execute(title, 'unenroll.start', event ? { event: printName(event) } : {});
}

/** A button that searches again, further or by what is typed into the filter. */
export function searchButton(title: string, look: Look): IExecuteAction {
  return execute(title, 'unenroll.start', { look });
}

/** A button that registers for an event. */
export function enrollButton(
  title: string,
  event: EventName,
  waitingList: 'accepted' | 'ask' = 'ask',
): Button {
  const accepted = waitingList === 'accepted' ? { waitingList } : {};
  return execute(title, 'enroll.start', { event: printName(event), ...accepted });
}

/** The answer that cancels. It carries the id of the question and nothing else. */
export function confirmButton(title: string, id: string): Button {
  return { ...execute(title, 'unenroll.confirm', { id }), style: 'destructive' };
}

/** The answer that leaves everything as it is. */
export function keepButton(title: string, id: string): Button {
  const fallback: ISubmitAction = {
    type: 'Action.Submit',
    title,
    data: { verb: 'unenroll.keep', id },
    associatedInputs: 'none',
  };
  return { ...execute(title, 'unenroll.keep', { id }), associatedInputs: 'none', fallback };
}

/** Keeps what an organizer chose on the form of an announced event. */
export function settingsButton(title: string, event: EventRef): Button {
  return execute(title, 'announce.settings', { event: printRef(event) });
}

/** Goes on with what was picked in the chooser. */
export function chooseButton(title: string): Button {
  return execute(title, 'unenroll.choose', {});
}

/** Shows everything the person is registered for. */
export function listButton(title: string): Button {
  return execute(title, 'unenroll.list', {});
}

/** Shows what the bot can do. */
export function helpButton(title: string): Button {
  return execute(title, 'unenroll.help', {});
}

/** A link out of Teams. */
export function linkButton(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** The value of one choice: it has to survive Teams joining the picked ones with commas. */
export function choiceValue(event: EventRef): string {
  return encodeURIComponent(printRef(event));
}

/** Clients that do not know Action.Execute send the same verb and data with Action.Submit. */
function execute(title: string, verb: Verb, data: Readonly<Record<string, string>>): IExecuteAction {
  const fallback: ISubmitAction = { type: 'Action.Submit', title, data: { verb, ...data } };
  return { type: 'Action.Execute', title, verb, data, fallback };
}

/**
 * Reads a press from an invoke's `value.action` or from an Action.Submit's `value`. Undefined for anything that is no
 * verb of ours, or lacks what the verb needs.
 */
export function readPress(value: unknown): Press | undefined {
  const action = fieldOf(value, 'action');
  const source = isRecord(action) ? action : value;
  const nested = fieldOf(source, 'data');
  const field = (name: string) => fieldOf(nested, name) ?? fieldOf(source, name);
  switch (field('verb')) {
    case 'unenroll.start':
      return {
        verb: 'unenroll.start',
        event: readEvent(field('event')),
        ...readFilter(field(FILTER_INPUT)),
        ...readLook(field('look')),
      };
    case 'enroll.start':
      return {
        verb: 'enroll.start',
        event: readEvent(field('event')),
        waitingList: field('waitingList') === 'accepted' ? 'accepted' : 'ask',
      };
    case 'unenroll.confirm':
      return {
        ...withId('unenroll.confirm', field('id')),
        ...readReasonInputs(field(REASON_INPUTS.preset), field(REASON_INPUTS.text)),
      };
    case 'unenroll.keep':
      return withId('unenroll.keep', field('id'));
    case 'unenroll.choose':
      return { verb: 'unenroll.choose', picked: readPicked(field(CHOICE_INPUT)) };
    case 'unenroll.list':
      return { verb: 'unenroll.list' };
    case 'unenroll.help':
      return { verb: 'unenroll.help' };
    case 'announce.settings':
      return { verb: 'announce.settings', event: readEvent(field('event')), given: readSettings(field) };
    default:
      return undefined;
  }
}

function withId<Answer extends 'unenroll.confirm' | 'unenroll.keep'>(
  verb: Answer,
  id: unknown,
): { readonly verb: Answer; readonly id: string } {
  // An id nobody could have been given leads to "not your question", like any other that is not known.
  return { verb, id: typeof id === 'string' && id.length <= LONGEST_ID ? id : '' };
}

function readEvent(event: unknown): NameInText {
  if (event === undefined || event === null || event === '') return { kind: 'none' };
  if (typeof event !== 'string') return { kind: 'refused', given: '' };
  const name = parseEventName(event);
  if (name) return { kind: 'named', name };
  const found = findEventName(event.slice(0, 4096));
  return found.kind === 'none' ? { kind: 'refused', given: event.slice(0, 100) } : found;
}

function readReasonInputs(preset: unknown, text: unknown): { reason?: Reason } {
  const reason = readReason(preset, text);
  return reason ? { reason } : {};
}

/** Clients send numbers as numbers or as text. */
function readSettings(field: (name: string) => unknown): GivenSettings {
  const read = (name: keyof typeof SETTINGS_INPUTS) => {
    const value = field(SETTINGS_INPUTS[name]);
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' ? { [name]: text.slice(0, LONGEST_SETTING) } : {};
  };
  return { ...read('notify'), ...read('cutOffHours'), ...read('reason') };
}

function readFilter(filter: unknown): { filter?: string } {
  const text = typeof filter === 'string' ? filter.trim().slice(0, LONGEST_FILTER) : '';
  return text === '' ? {} : { filter: text };
}

function readLook(look: unknown): { look?: Look } {
  return look === 'everywhere' || look === 'calendar' ? { look } : {};
}

function readPicked(picked: unknown): readonly EventRef[] {
  if (typeof picked !== 'string') return [];
  return picked
    .split(',')
    .slice(0, MOST_PICKED)
    .flatMap((value) => {
      const name = parseEventName(decode(value));
      return name && 'url' in name ? [] : name ? [name] : [];
    });
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only: card data may bring a prototype. */
function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
