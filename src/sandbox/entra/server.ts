import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { JWTPayload } from 'jose';
import { listen, readBody, sendJson, shut } from '../http';
import { createCodes } from './authorization-code';
import { authorize } from './authorize';
import { makeCertificate } from './certificate';
import { createDeviceCodes } from './device-code';
import { createDirectory } from './directory';
import { makeKeys } from './keys';
import { channelMetadata, entraMetadata } from './metadata';
import { Refusal } from './refusal';
import { createTokenEndpoint } from './token-endpoint';
import { createTokens } from './tokens';

export interface EntraOptions {
  readonly now?: () => Date;
  readonly tenantId: string;
  /** The Entra app that the Teams sign-in token is for. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** PEM; lets the app use a certificate in place of the secret. */
  readonly clientCertificate?: string;
  readonly botAppId: string;
  readonly botSecret: string;
  readonly port?: number;
}

/** Not chained: in a process that has loaded restify, `writeHead` returns nothing. */
const sendHtml = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
};

/**
 * Starts the stand-in for Microsoft Entra ID and for the Bot Framework channel's key server: one https server on
 * 127.0.0.1 with a certificate of its own. A request it does not know is answered 404 and kept in `violations`.
 */
export const startEntra = async (options: EntraOptions) => {
  const { tenantId, clientId, now = () => new Date() } = options;
  const [certificate, keys] = await Promise.all([makeCertificate(), makeKeys()]);
  const server = createServer(certificate);
  const port = await listen(server, options.port);
  const url = `https://127.0.0.1:${port}`;
  const issuer = `${url}/${tenantId}/v2.0`;

  const directory = createDirectory();
  const codes = createCodes(now);
  const redirectUris = new Set<string>();
  const tokens = createTokens({ keys, issuer, tenantId, clientId, botAppId: options.botAppId, now });
  const deviceCodes = createDeviceCodes({
    directory,
    tokens,
    clientId,
    now,
    verificationUri: `${url}/device`,
  });
  const endpoint = createTokenEndpoint({
    app: {
      id: clientId,
      secret: options.clientSecret,
      ...(options.clientCertificate !== undefined && { certificate: options.clientCertificate }),
    },
    bot: { id: options.botAppId, secret: options.botSecret },
    directory,
    keys,
    tokens,
    codes,
    deviceCodes,
    issuer,
    tenantId,
    audiences: [`${url}/${tenantId}/oauth2/v2.0/token`, issuer, `${url}/${tenantId}`],
    now,
  });
  const violations: string[] = [];

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const reply = await endpoint.handle(new URLSearchParams(await readBody(request)));
    if (reply.kind === 'cut') response.destroy();
    else if (reply.kind === 'json') sendJson(response, reply.status, reply.body);
    else sendHtml(response, reply.status, '<html>Service unavailable</html>');
  };

  const deviceCode = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      sendJson(response, 200, deviceCodes.begin(new URLSearchParams(await readBody(request))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.status, error.body(now()));
    }
  };

  const consent = async (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => {
    const decision = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : undefined;
    const answer = authorize({ codes, directory, clientId, redirectUris, now }, query, decision);
    if (answer.kind === 'redirect') {
      response.writeHead(302, { location: answer.location });
      response.end();
    } else sendHtml(response, answer.status, answer.html);
  };

  const entraConfiguration = entraMetadata(url, tenantId, issuer);
  const documents: Readonly<Record<string, unknown>> = {
    [`/${tenantId}/v2.0/.well-known/openid-configuration`]: entraConfiguration,
    [`/${tenantId}/.well-known/openid-configuration`]: entraConfiguration,
    [`/${tenantId}/discovery/v2.0/keys`]: keys.entraJwks,
    '/.well-known/openidconfiguration': channelMetadata(url),
    '/keys': keys.channelJwks,
  };

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const document = documents[pathname];
    if (request.method === 'GET' && document) sendJson(response, 200, document);
    else if (request.method === 'POST' && pathname === `/${tenantId}/oauth2/v2.0/token`)
      await token(request, response);
    else if (request.method === 'POST' && pathname === `/${tenantId}/oauth2/v2.0/devicecode`)
      await deviceCode(request, response);
    else if (pathname === `/${tenantId}/oauth2/v2.0/authorize`)
      await consent(request, response, searchParams);
    else {
      violations.push(`${request.method ?? ''} ${pathname}`);
      if (pathname.includes('/oauth2/'))
        sendJson(
          response,
          400,
          new Refusal('invalid_request', 90002, `Tenant of '${pathname}' not found.`).body(now()),
        );
      else sendJson(response, 404, { error: { code: 'NotFound', message: pathname } });
    }
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(request, response).catch((error: unknown) => {
      violations.push(`${request.method ?? ''} ${request.url ?? ''} failed: ${String(error)}`);
      if (!response.headersSent) sendJson(response, 500, { error: 'server_error' });
    });
  });

  return {
    url,
    tenantId,
    issuer,
    /** PEM of the authority a client has to trust. */
    ca: certificate.cert,
    writeCa: (path: string): void => {
      writeFileSync(path, certificate.cert);
    },
    authorizeUrl: entraConfiguration.authorization_endpoint,
    tokenUrl: entraConfiguration.token_endpoint,
    channelMetadataUrl: `${url}/.well-known/openidconfiguration`,

    ...directory,
    redirectUris,
    /** Sign-ins by a code that is typed on another device. */
    deviceCodes,
    /** The Teams single sign-on token of a known person; `overrides` replaces claims. */
    teamsToken: (oid: string, overrides?: JWTPayload): Promise<string> => {
      const user = directory.user(oid);
      if (!user) throw new Error(`No user ${oid} in the stand-in's directory.`);
      return tokens.teamsToken(user, overrides);
    },
    channelToken: tokens.channelToken,
    /** Any claims under any key, for tokens that ought to be refused. */
    sign: keys.sign,
    verifyGraphToken: tokens.verifyGraphToken,
    verifyBotToken: tokens.verifyBotToken,

    /** Replace it to make the token endpoint fail; `{}` ends every fault. */
    get faults() {
      return endpoint.faults;
    },
    set faults(faults) {
      endpoint.faults = faults;
    },
    requests: endpoint.requests,
    violations,
    close: () => shut(server),
  };
};

export type EntraStandIn = Awaited<ReturnType<typeof startEntra>>;
