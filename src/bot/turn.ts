import type { Activity } from 'botbuilder';
import { customAlphabet } from 'nanoid';
import type { Person, Reader } from '../domain/person';
import { isLocale, isTimeZone } from '../domain/reader-names';
import type { Place } from './chat';
import { originOf, type Origin } from './origin';

/** One request of one person, read from an activity that the channel vouches for. */
export interface Turn {
  readonly activity: Activity;
  readonly person: Person;
  readonly reader: Reader;
  /** `personal` is the person's own chat with the bot; anything else is read by others too. */
  readonly where: 'personal' | 'public';
  readonly place: Place;
  /** Where in public the person asked, when the answer goes to their own chat. */
  readonly origin?: Origin;
  /** When the activity came, by the monotonic clock of the process, in milliseconds: what the person waits is counted from here. */
  readonly arrivedAt: number;
  /** When the activity was sent, by the channel's clock, where the channel says so. */
  readonly sentAt?: Date;
  /** The reference number: short enough to read out, and in every log line of the turn. */
  readonly correlationId: string;
}

/** Whom an activity comes from, or why nobody can be made out. */
export type ReadTurn =
  | { readonly kind: 'turn'; readonly turn: Turn }
  /** The activity of another tenant, which this bot does not serve. */
  | { readonly kind: 'otherTenant' }
  /** No Entra account behind it: an anonymous meeting guest, or an activity of the channel itself. */
  | { readonly kind: 'nobody' };

const tenCharacters = customAlphabet('23456789ABCDEFGHJKMNPQRSTVWXYZ', 10);

/** Reads who is asking from where. `tenantId` is the one tenant the bot serves. */
export function readTurn(activity: Activity, tenantId: string): ReadTurn {
  // The channel signs for this bot alone; where it does not say which tenant, the sign-in token still has to.
  const tenant = tenantOf(activity) ?? tenantId;
  if (tenant.toLowerCase() !== tenantId.toLowerCase()) return { kind: 'otherTenant' };
  const { aadObjectId: userId }: { aadObjectId?: unknown } = activity.from;
  if (typeof userId !== 'string' || userId === '') return { kind: 'nobody' };
  const where = isOwnChat(activity.conversation) ? 'personal' : 'public';
  return {
    kind: 'turn',
    turn: {
      activity,
      person: { tenantId: tenant.toLowerCase(), userId: userId.toLowerCase() },
      reader: readerOf(activity),
      where,
      ...(where === 'public' && { origin: originOf(activity) }),
      place: {
        serviceUrl: activity.serviceUrl,
        channelId: activity.channelId,
        conversation: activity.conversation,
        bot: activity.recipient,
      },
      arrivedAt: performance.now(),
      ...sentAt(activity),
      correlationId: newReference(),
    },
  };
}

function sentAt({ timestamp }: Activity): { sentAt?: Date } {
  const at: unknown = timestamp;
  return at instanceof Date && !Number.isNaN(at.getTime()) ? { sentAt: at } : {};
}

/** A chat between two people is personal to Teams, too, but its id is a thread's; the bot's own chats have none. */
function isOwnChat({ conversationType, isGroup, id }: Partial<Activity['conversation']>): boolean {
  const isThread = id?.startsWith('19:') === true || isGroup === true;
  return !isThread && (conversationType === undefined || conversationType === 'personal');
}

/** The tenant an activity says it belongs to. */
export function tenantOf(activity: Activity): string | undefined {
  const { tenantId }: { tenantId?: unknown } = activity.conversation;
  const { tenant } = (activity.channelData ?? {}) as { tenant?: { id?: unknown } | null };
  return [tenantId, tenant?.id].find((id) => typeof id === 'string');
}

function readerOf(activity: Activity): Reader {
  const client = activity.entities?.find((entity) => entity.type === 'clientInfo') as
    { locale?: unknown; timezone?: unknown } | undefined;
  const locale = [activity.locale, client?.locale].find(isLanguageTag) ?? 'en';
  const timeZone = [activity.localTimezone, client?.timezone].find(isZone);
  return { locale, ...(timeZone !== undefined && { timeZone }) };
}

/** A tag as BCP 47 writes it; botbuilder's types promise texts, and clients send what they like. */
function isLanguageTag(value: unknown): value is string {
  return isShortText(value) && isLocale(value);
}

function isZone(value: unknown): value is string {
  return isShortText(value) && isTimeZone(value);
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 100;
}

/** Ten characters of a 30-letter alphabet without look-alikes: 49 random bits. */
function newReference(): string {
  const characters = tenCharacters();
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
