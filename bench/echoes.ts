/** The bare echo bots that are compared with; the source of each is echo/{name}.mjs. */
export const ECHOES = ['botbuilder', 'teams-ai', 'agents-hosting'] as const;
