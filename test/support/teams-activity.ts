import type { Conversation } from './teams-chat';
import type { Json } from './teams-card';

export interface Profile {
  /** Entra object id. */
  readonly oid: string;
  readonly name: string;
  readonly upn?: string;
  /** BCP 47, such as `de-DE`. */
  readonly locale?: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone?: string;
}

export interface World {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly serviceUrl: string;
  readonly now: () => Date;
}

export const userId = (oid: string): string => `29:1-${oid}`;
export const botId = (appId: string): string => `28:${appId}`;

const offset = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.slice(3) || '+00:00';

/** The instant as a wall clock in that zone shows it, with the offset: `2026-11-22T08:00:00.000+01:00`. */
const localTimestamp = (at: Date, timeZone: string): string => {
  const zone = offset(at, timeZone);
  const sign = zone.startsWith('-') ? -1 : 1;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return new Date(at.getTime() + sign * minutes * 60_000).toISOString().replace('Z', zone);
};

/** The members every activity of a person has in common, in the shape the Teams client sends them. */
export const envelope = (world: World, profile: Profile, conversation: Conversation, id: string): Json => {
  const { locale = 'en-US', timeZone = 'Europe/London' } = profile;
  const at = world.now();
  const { type } = conversation;
  return {
    id,
    channelId: 'msteams',
    serviceUrl: world.serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: localTimestamp(at, timeZone),
    localTimezone: timeZone,
    locale,
    from: { id: userId(profile.oid), name: profile.name, aadObjectId: profile.oid },
    recipient: { id: botId(world.botAppId), name: 'Unenroll' },
    conversation: {
      id: type === 'channel' ? `${conversation.id};messageid=${id}` : conversation.id,
      conversationType: type,
      tenantId: world.tenantId,
      ...(type !== 'personal' && { isGroup: true, name: conversation.name }),
    },
    channelData: {
      tenant: { id: world.tenantId },
      ...(type === 'channel' && {
        teamsChannelId: conversation.id,
        teamsTeamId: '19:team@thread.tacv2',
        channel: { id: conversation.id },
        team: { id: '19:team@thread.tacv2' },
      }),
    },
    entities: [
      {
        type: 'clientInfo',
        locale,
        country: new Intl.Locale(locale).maximize().region ?? 'US',
        platform: 'Web',
        timezone: timeZone,
      },
    ],
  };
};

/** Members that make a text in a group chat or channel a mention of the bot; nothing in a 1:1 chat. */
export const mentioned = (text: string, conversation: Conversation, envelopeMembers: Json): Json => {
  if (conversation.type === 'personal') return { text };
  const mention = '<at>Unenroll</at>';
  const entities = Array.isArray(envelopeMembers['entities']) ? envelopeMembers['entities'] : [];
  return {
    text: `${mention} ${text}`,
    entities: [
      ...(entities as readonly unknown[]),
      { type: 'mention', mentioned: envelopeMembers['recipient'], text: mention },
    ],
  };
};
