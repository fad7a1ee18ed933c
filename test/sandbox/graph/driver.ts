import {
  startGraph,
  type GraphOptions,
  type GraphStandIn,
  type GraphTokenClaims,
} from '../../../src/sandbox/graph/server';
import type { User, UserSeed } from '../../../src/sandbox/graph/world/user';

export const now = new Date('2026-09-01T09:00:00Z');
export const tenantId = '2b1f0f4e-6a57-4a70-9d38-0a8f6b0c1d11';

export const adaSeed: UserSeed = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  tenantId,
  displayName: 'Ada Reed',
  mail: 'Ada.Reed@contoso.com',
  userPrincipalName: 'ada@contoso.com',
};
export const benSeed: UserSeed = {
  id: 'bbbbbbbb-0000-4000-8000-000000000002',
  tenantId,
  displayName: 'Ben Hall',
};
export const oraSeed: UserSeed = {
  id: '00000000-0000-4000-8000-000000000003',
  tenantId,
  displayName: 'Ora Lane',
};

const everyScope = 'User.Read VirtualEvent.ReadWrite OnlineMeetings.ReadWrite Calendars.Read';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

export interface Driver {
  graph: GraphStandIn;
  ada: User;
  ben: User;
  ora: User;
  /** Sends one request with a token of the person; the path goes out as it is written. */
  call: (
    person: User,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply>;
  token: (claims: Partial<GraphTokenClaims>) => string;
  close: () => Promise<void>;
}

/** A bearer that only this driver's verifier reads: the claims in base64url. */
const tokenOf = (claims: Partial<GraphTokenClaims>) =>
  `test.${Buffer.from(JSON.stringify({ tid: tenantId, scp: everyScope, exp: now.getTime() / 1000 + 3600, ...claims })).toString('base64url')}`;

function verifyToken(bearer: string): GraphTokenClaims | undefined {
  if (!bearer.startsWith('test.')) return undefined;
  return JSON.parse(Buffer.from(bearer.slice(5), 'base64url').toString()) as GraphTokenClaims;
}

/** A stand-in with Ada and Ben, who attend, and Ora, who organizes, at a fixed time. */
export async function startDriver(options: Partial<GraphOptions> = {}): Promise<Driver> {
  const graph = await startGraph({ verifyToken, now: () => now, ...options });
  const [ada, ben, ora] = [adaSeed, benSeed, oraSeed].map((seed) => graph.world.addUser(seed)) as [
    User,
    User,
    User,
  ];
  return {
    graph,
    ada,
    ben,
    ora,
    token: tokenOf,
    async call(person, method, path, body, headers = {}) {
      const response = await fetch(graph.url + path, {
        method,
        headers: {
          authorization: `Bearer ${tokenOf({ oid: person.id })}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? parsed(text) : undefined,
      };
    },
    close: () => graph.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

export const seat = { preferredTimezone: 'UTC', preferredLanguage: 'en-US' };

/** Path of a webinar, its id encoded as one segment. */
export const webinarPath = (id: string, version = 'v1.0') =>
  `/${version}/solutions/virtualEvents/webinars/${encodeURIComponent(id)}`;
