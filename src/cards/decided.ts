import type { Confirmation, ConfirmationItem } from '../domain/ports';
import type { Voice } from '../locales/voice';
import { enrollButton, linkButton, listButton, startButton } from './buttons';
import { view, type Parts, type View } from './view';

/** How a question ended, or stands at the moment: what happened, when, and the way on. */
export function decidedView(voice: Voice, confirmation: Confirmation): View {
  const { items, correlationId } = confirmation;
  const [only, ...others] = items;
  const parts = only && others.length === 0 ? oneItem(voice, only) : manyItems(voice, items);
  const isClear = items.every((item) => item.state === 'cancelled' || item.state === 'kept');
  return view(voice, { ...parts, ...(!isClear && { reference: correlationId }) });
}

/** A question that was answered too late. */
export function expiredView(voice: Voice, { items }: Confirmation): View {
  const [only, ...others] = items;
  return view(voice, {
    title: voice.say('expired.title'),
    events: items.map(({ event }) => ({ event })),
    lines: [voice.say('expired.text')],
    buttons: [startButton(voice.say('button.askAgain'), others.length === 0 ? only?.event.ref : undefined)],
  });
}

function oneItem(voice: Voice, item: ConfirmationItem): Parts {
  const { event } = item;
  const again = startButton(voice.say('button.tryAgain'), event.ref);
  switch (item.state) {
    case 'cancelled':
      return {
        title: voice.say('cancelled.title'),
        events: [{ event }],
        lines: [
          voice.say('cancelled.at', { at: voice.moment(item.changedAt) }),
          voice.say('cancelled.calendar'),
        ],
        buttons: [enrollButton(voice.say('button.registerAgain'), event.ref)],
      };
    case 'kept':
      return {
        title: voice.say('kept.title'),
        events: [{ event }],
        lines: [voice.say('kept.text')],
        buttons: [startButton(voice.say('button.cancel'), event.ref)],
      };
    case 'failed':
      return {
        title: voice.say('failed.title'),
        events: [{ event }],
        lines: [reason(voice, item)],
        buttons: [page(voice, item), isWorthAnotherTry(item) ? again : list(voice)],
      };
    case 'unknown':
      return {
        title: voice.say('unknown.title'),
        events: [{ event }],
        lines: [voice.say('unknown.text')],
        buttons: [again],
      };
    case 'expired':
      return {
        title: voice.say('expired.title'),
        events: [{ event }],
        lines: [voice.say('expired.text')],
        buttons: [again],
      };
    case 'asked':
    case 'cancelling':
      return {
        title: voice.say('cancelling.title'),
        events: [{ event }],
        lines: [voice.say('cancelling.text')],
      };
  }
}

function manyItems(voice: Voice, items: readonly ConfirmationItem[]): Parts {
  const cancelled = items.filter((item) => item.state === 'cancelled').length;
  const again = items.filter(isWorthAnotherTry);
  const [onlyAgain, ...moreAgain] = again;
  return {
    title: titleOfMany(voice, items, cancelled),
    events: items.map((item) => ({ event: item.event, notes: notesOf(voice, item) })),
    buttons: [
      onlyAgain
        ? startButton(voice.say('button.tryAgain'), moreAgain.length === 0 ? onlyAgain.event.ref : undefined)
        : undefined,
    ],
  };
}

function titleOfMany(voice: Voice, items: readonly ConfirmationItem[], cancelled: number): string {
  if (cancelled === items.length) return voice.say('cancelled.titleMany');
  if (items.every((item) => item.state === 'kept')) return voice.say('kept.title');
  if (items.some((item) => item.state === 'cancelling')) return voice.say('cancelling.title');
  return voice.say('partly.title', { cancelled, others: items.length - cancelled });
}

function notesOf(voice: Voice, item: ConfirmationItem): readonly string[] {
  if (item.state === 'failed') return [voice.say('state.failed'), reason(voice, item)];
  if (item.state === 'asked' || item.state === 'expired') return [voice.say('expired.title')];
  return [voice.say(`state.${item.state}`)];
}

function reason(voice: Voice, { because = 'refused' }: ConfirmationItem): string {
  return voice.say(`failed.${because}`);
}

function isWorthAnotherTry({ state, because }: ConfirmationItem): boolean {
  return (
    state === 'unknown' ||
    (state === 'failed' && (because === 'busy' || because === 'refused' || because === 'interrupted'))
  );
}

function list(voice: Voice) {
  return listButton(voice.say('button.myRegistrations'));
}

function page(voice: Voice, { event }: ConfirmationItem) {
  return event.page === undefined ? undefined : linkButton(voice.say('button.eventPage'), event.page);
}
