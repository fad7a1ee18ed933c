import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A Node that takes teams.apps: this one, or that of the npm package `node`. */
const NODE_FOR_TEAMS_APPS = isNewEnough(process.versions.node)
  ? process.execPath
  : join(process.cwd(), 'node_modules/node/bin/node');

const hasTeamsApps = existsSync(join(__dirname, 'echo-teams-apps.cjs')) && existsSync(NODE_FOR_TEAMS_APPS);

/** The bare echo bots that are compared with; the source of each is echo/{name}.mjs. */
export const ECHOES: readonly string[] = [
  'botbuilder',
  'teams-ai',
  'agents-hosting',
  ...(hasTeamsApps ? ['teams-apps'] : []),
];

/** The Node that an echo bot runs on. */
export function nodeFor(echo: string): string {
  return echo === 'teams-apps' ? NODE_FOR_TEAMS_APPS : process.execPath;
}

/** `engines` of teams.apps 2 says 22.12. */
function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}
