import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request for a token as the platform's endpoint got it. */
export interface Asked {
  readonly resource: string;
  readonly clientId: string;
}

/** What the endpoint does with the next request instead of answering it. */
type Trouble = { readonly status: number; readonly body: unknown } | 'silence';

export interface IdentityEndpoint {
  /** The variables with which the platform tells where it is. */
  readonly variables: Readonly<Record<string, string>>;
  readonly asked: readonly Asked[];
  readonly violations: readonly string[];
  /** What befalls every request from now on; undefined heals it. */
  trouble(trouble: Trouble | undefined): void;
  close(): Promise<void>;
}

/** Gives the token of the identity for a resource. */
type Issue = (asked: Asked) => string | Promise<string>;

const HEADER = 'the-header-that-proves-to-be-on-the-same-host';

/** How each platform is asked: Azure documentation, "managed identities in App Service" and "instance metadata service". */
const PLATFORMS = {
  appService: {
    path: '/msi/token',
    version: '2019-08-01',
    header: ['x-identity-header', HEADER],
    variables: (url: string) => ({ IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: HEADER }),
  },
  instanceMetadata: {
    path: '/metadata/identity/oauth2/token',
    version: '2018-02-01',
    header: ['metadata', 'true'],
    variables: (url: string) => ({ AZURE_POD_IDENTITY_AUTHORITY_HOST: url }),
  },
} as const;

/** Starts a stand-in for the endpoint at which a platform hands out the tokens of its managed identities. */
export async function startIdentityEndpoint(
  platform: keyof typeof PLATFORMS,
  issue: Issue,
): Promise<IdentityEndpoint> {
  const { path, version, header, variables } = PLATFORMS[platform];
  const asked: Asked[] = [];
  const violations: string[] = [];
  let trouble: Trouble | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [resource, clientId] = [searchParams.get('resource'), searchParams.get('client_id')];
    const isKnown =
      request.method === 'GET' &&
      // MSAL ends the path with a slash, which the real one tolerates.
      pathname.replace(/\/$/, '') === path &&
      searchParams.get('api-version') === version &&
      request.headers[header[0]] === header[1];
    if (!isKnown || resource === null || clientId === null) {
      violations.push(`${request.method ?? ''} ${request.url ?? ''}`);
      send(response, 400, { error: 'invalid_request' });
      return;
    }
    asked.push({ resource, clientId });
    if (trouble === 'silence') return;
    if (trouble) {
      send(response, trouble.status, trouble.body);
      return;
    }
    send(response, 200, {
      access_token: await issue({ resource, clientId }),
      expires_on: String(Math.floor(Date.now() / 1000) + 3600),
      resource,
      token_type: 'Bearer',
      client_id: clientId,
    });
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    variables: variables(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    asked,
    violations,
    trouble: (next) => {
      trouble = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
