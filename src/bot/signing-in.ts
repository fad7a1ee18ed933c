import { randomUUID } from 'node:crypto';
import type { SignInRequired, Permission } from '../domain/sign-in-required';
import type { PendingSignIn } from '../domain/ports';
import { voiceFor, type Voice } from '../locales/voice';
import type { Bot } from './bot';
import type { Chat } from './chat';
import type { Command } from './commands';
import { sayOrigin, type Origin } from './origin';
import type { Turn } from './turn';

/** How long what somebody wanted waits for their sign-in. */
const SIGN_IN_OPEN_MS = 15 * 60_000;
const OAUTH_CARD = 'application/vnd.microsoft.card.oauth';
const GRAPH = 'https://graph.microsoft.com';

/** The name that comes back with the token; there is no connection of that name at the Bot Framework token service. */
export const CONNECTION = 'unenroll';

const NEED_PROFILE = new Set<Permission>(['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite']);
const PROFILE = ['User.Read'] as const;

/** What waits for a sign-in: the command, and the card that its result belongs on. */
export interface Wanted {
  readonly command: Command;
  readonly cardId?: string;
  /** Where in public it was asked for. */
  readonly origin?: Origin;
}

/** What the sign-in is for. */
export interface Asked {
  readonly permissions: readonly Permission[];
  readonly claims?: string;
}

/**
 * Keeps what was wanted and sends the OAuth card into the person's own chat. Teams answers it by itself with
 * `signin/tokenExchange` where it can; the button is for agreeing to permissions (Teams documentation, bot single sign-on).
 */
export async function askToSignIn(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  wanted: Wanted,
  required: SignInRequired,
): Promise<void> {
  const exchangeId = randomUUID();
  const asked: Asked = {
    permissions: required.permissions,
    ...(required.claims !== undefined && { claims: required.claims }),
  };
  await bot.pendingSignIns.put(turn.person, {
    exchangeId,
    wanted: JSON.stringify({ ...wanted, ...(turn.origin && { origin: turn.origin }) }),
    asked: JSON.stringify(asked),
    expiresAt: new Date(bot.now().getTime() + SIGN_IN_OPEN_MS),
  });
  await chat.send(oauthCard(bot, turn, exchangeId, asked, required.manner));
  bot.metrics.signIn('asked');
}

/** What a pending sign-in was kept with; it was written by `askToSignIn`. */
export function readPending(pending: PendingSignIn): { readonly wanted: Wanted; readonly asked: Asked } {
  return { wanted: JSON.parse(pending.wanted) as Wanted, asked: JSON.parse(pending.asked) as Asked };
}

function oauthCard(bot: Bot, turn: Turn, exchangeId: string, asked: Asked, manner: SignInRequired['manner']) {
  const voice = voiceFor(turn.reader);
  const consentPage = consentLink(bot.domain, voice, asked);
  const words =
    manner === 'silent' ? 'signIn.text' : consentPage === undefined ? 'signIn.admin' : 'signIn.consent';
  // Names of channels are left out: this text would show them as markup.
  const origin = turn.origin ? `${sayOrigin(voice, { kind: turn.origin.kind })} ` : '';
  const text = `${origin}${voice.say(words)}`;
  return {
    type: 'message',
    summary: text,
    attachments: [
      {
        contentType: OAUTH_CARD,
        content: {
          text,
          connectionName: CONNECTION,
          tokenExchangeResource: { id: exchangeId },
          buttons:
            consentPage === undefined
              ? []
              : [{ type: 'signin', title: voice.say('button.signIn'), value: consentPage }],
        },
      },
    ],
  };
}

/**
 * The bot's own page that sends the browser to Entra, in the language of the chat. Nothing personal goes into the address.
 * `User.Read` is asked for along with what reaches registrations: to register for a meeting takes it, and to look for a
 * registration by e-mail address does, and nobody should have to agree a second time.
 */
export function consentLink(
  domain: string | undefined,
  { language }: Voice,
  { permissions, claims }: Asked,
): string | undefined {
  if (domain === undefined) return undefined;
  const link = new URL(`https://${domain}/auth-start.html`);
  const isForRegistrations = permissions.some((permission) => NEED_PROFILE.has(permission));
  const asked = new Set<Permission>([...permissions, ...(isForRegistrations ? PROFILE : [])]);
  link.searchParams.set('scope', [...asked].map((permission) => `${GRAPH}/${permission}`).join(' '));
  link.searchParams.set('lng', language);
  if (claims !== undefined) link.searchParams.set('claims', claims);
  return link.href;
}
