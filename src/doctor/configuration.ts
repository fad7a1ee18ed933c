import { isIP } from 'node:net';
import { databaseOptionsOf } from '../composition/database-options';
import type { Config } from '../config';
import { credentialOptions } from '../identity/credential';
import { explainStartFault } from '../start-fault';
import { inspectDatabase, type Inspection } from '../store/inspect';
import type { Finding } from './finding';

/** What can be said about a configuration without asking anybody but the database. Changes nothing. */
export async function checkConfiguration(config: Config): Promise<readonly Finding[]> {
  return [
    { verdict: 'ok', what: 'Configuration', means: 'every variable is well formed.' },
    checkCredential(config),
    checkDomain(config),
    checkCloud(config),
    await checkDatabase(config),
  ];
}

function checkCredential(config: Config): Finding {
  const { credential } = config.entra;
  const what = `Credential of the Entra app (${credential.kind})`;
  if (credential.kind === 'managedIdentity') {
    return {
      verdict: 'note',
      what,
      means: 'its token comes from the platform, which only answers where the bot runs.',
    };
  }
  try {
    credentialOptions(credential);
    return { verdict: 'ok', what, means: 'it can be read; whether Entra takes it shows below.' };
  } catch (fault) {
    return { verdict: 'failed', what, means: explainStartFault(fault, config) };
  }
}

function checkDomain({ domain }: Config): Finding {
  const what = 'BOT_DOMAIN';
  if (domain === undefined) {
    return {
      verdict: 'note',
      what,
      means:
        'it is not set, so there are no consent pages: an administrator has to agree to the permissions for everybody. Set it to the public host of the bot.',
    };
  }
  const [host = ''] = domain.split(':');
  return host === 'localhost' || isIP(host) !== 0
    ? {
        verdict: 'failed',
        what,
        means: `${domain} is not a public host name: people's browsers and Teams cannot reach the consent pages there. Set it to the bot's own.`,
      }
    : { verdict: 'ok', what, means: `consent pages are at https://${domain}/auth-start.html.` };
}

/** Sovereign clouds: Microsoft Graph documentation, "National cloud deployments"; neither family of calls is there. */
function checkCloud({ graphBaseUrl }: Config): Finding {
  const { host } = new URL(graphBaseUrl);
  const what = 'GRAPH_BASE_URL';
  return /\.(us|cn)$|chinacloudapi/.test(host)
    ? {
        verdict: 'failed',
        what,
        means: `${host} has neither virtual events nor meeting registrations: no API can do the job in this cloud.`,
      }
    : { verdict: 'ok', what, means: `Graph is asked at ${host}.` };
}

const DATABASE_MEANS: Readonly<Record<Inspection['kind'], string>> = {
  empty: 'it is empty; the bot makes its tables when it starts.',
  current: 'its tables are those of this version.',
  older: 'its tables are older; the bot brings them up to date when it starts.',
  newer:
    'its tables were made by a newer version of Unenroll, and this one will not start: start that version, or restore a backup from before the upgrade.',
};

async function checkDatabase(config: Config): Promise<Finding> {
  const { databaseUrl, dataDirectory } = config;
  const what = databaseUrl === undefined ? `Database (SQLite in ${dataDirectory})` : 'Database (PostgreSQL)';
  try {
    const inspection = await inspectDatabase({ ...databaseOptionsOf(config), onError: () => undefined });
    const answer = inspection.kind === 'empty' ? {} : { answer: inspection.version };
    const verdict = inspection.kind === 'newer' ? 'failed' : 'ok';
    return { verdict, what, ...answer, means: DATABASE_MEANS[inspection.kind] };
  } catch (fault) {
    return { verdict: 'failed', what, means: explainStartFault(fault, config) };
  }
}
