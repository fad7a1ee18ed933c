import type { GivenSettings } from '../domain/announcing';
import type { EventRef } from '../domain/event';
import { findEventName, parseEventName, type NameInText } from '../domain/event-name';
import { readReason, type Reason } from '../domain/reason';
import { CHOICE_INPUT, FILTER_INPUT, REASON_INPUTS, SETTINGS_INPUTS, type Look, type Press } from './press';

const LONGEST_ID = 100;
const MOST_PICKED = 50;
const LONGEST_FILTER = 200;
const LONGEST_SETTING = 20;

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
