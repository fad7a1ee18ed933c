import type { Reader } from './reader';

/** The bot's public host, with a port if need be. */
export function readDomain(reader: Reader): string | undefined {
  const domain = reader.given('BOT_DOMAIN');
  if (domain !== undefined && !/^[a-z0-9.-]+(:\d+)?$/i.test(domain)) {
    reader.complain('BOT_DOMAIN', 'should be a host name without https:// or a path.');
  }
  return domain;
}

/** The connection string of the shared database, as PostgreSQL writes it (libpq, connection URIs). */
export function readDatabaseUrl(reader: Reader): string | undefined {
  const url = reader.given('DATABASE_URL');
  if (url !== undefined && !(/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))) {
    reader.complain('DATABASE_URL', 'should look like postgres://user:password@host:5432/database');
  }
  return url;
}

/** The hosts that replies may go to, in lower case; one with a leading dot stands for its subdomains. */
export function readServiceUrlHosts(reader: Reader): readonly string[] {
  const hosts = reader
    .text('SERVICE_URL_HOSTS')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  if (hosts.length === 0 || hosts.some((host) => !/^\.?[a-z0-9.-]+(:\d+)?$/.test(host))) {
    reader.complain(
      'SERVICE_URL_HOSTS',
      'should be host names separated by commas, such as smba.trafficmanager.net,.example.com',
    );
  }
  return hosts;
}
