import type { BotConfig } from '../config/bot';
import { createBotClient, type BotClient } from '../identity/bot-client';
import type { EntraNetwork } from '../identity/network';

/** The client with which the bot signs in as itself: by its secret, or by its managed identity where it has none. */
export function botClientOf(bot: BotConfig, network: EntraNetwork): BotClient {
  const { appId, channelLoginUrl: authority, password } = bot;
  return password === undefined
    ? createBotClient({ kind: 'managedIdentity', appId }, network)
    : createBotClient({ kind: 'secret', appId, secret: password, authority }, network);
}
