import type { Activity } from 'botbuilder';
import type { Voice } from '../locales/voice';

/** Where in public somebody asked for something, as far as the channel says. Plain JSON. */
export interface Origin {
  readonly kind: 'channel' | 'groupChat' | 'chat';
  readonly channel?: string;
  readonly team?: string;
}

const LONGEST_NAME = 100;

/** Reads where an activity comes from (Teams documentation, channel data of a channel conversation). */
export function originOf({ conversation, channelData }: Activity): Origin {
  const data = (channelData ?? {}) as { channel?: { name?: unknown }; team?: { name?: unknown } };
  switch (conversation.conversationType) {
    case 'channel':
      return { kind: 'channel', ...named('channel', data.channel?.name), ...named('team', data.team?.name) };
    case 'groupChat':
      return { kind: 'groupChat' };
    default:
      return { kind: 'chat' };
  }
}

/** The first line of an answer in private. Names are other people's words and have to be shown as they are. */
export function sayOrigin(voice: Voice, { kind, channel, team }: Origin): string {
  if (kind !== 'channel') return voice.say(`from.${kind}`);
  if (channel !== undefined && team !== undefined)
    return voice.say('from.namedChannelAndTeam', { channel, team });
  if (channel !== undefined) return voice.say('from.namedChannel', { channel });
  return team === undefined ? voice.say('from.channel') : voice.say('from.team', { team });
}

function named<Key extends 'channel' | 'team'>(key: Key, name: unknown): { [K in Key]?: string } {
  return typeof name === 'string' && name !== ''
    ? ({ [key]: name.slice(0, LONGEST_NAME) } as { [K in Key]?: string })
    : {};
}
