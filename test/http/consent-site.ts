import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createConsentPages } from '../../src/http/consent-pages';
import { serve } from '../../src/http/server';
import { createCodeRedemption } from '../../src/identity/authorization-code';
import type { Credential } from '../../src/identity/credential';
import { createEntraNetwork } from '../../src/identity/network';
import type { Certificate } from '../../src/sandbox/entra/certificate';
import { listen, shut } from '../../src/sandbox/http';
import { createLog } from '../../src/telemetry/log';

/** The script as the build makes it: TeamsJS and the page's own few lines in one file. */
export const buildScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../../src/http/teams-notify/auth-end.browser.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** An https server in front of the bot, as an ingress is. It has to know its port before the bot knows its domain. */
export const startIngress = async (certificate: Certificate) => {
  let behind = 0;
  const server = createServer(certificate, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    incoming.pipe(
      forward({ host: '127.0.0.1', port: behind, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  const domain = `localhost:${await listen(server)}`;
  return {
    domain,
    leadTo: (port: number): void => {
      behind = port;
    },
    close: () => shut(server),
  };
};

export type Ingress = Awaited<ReturnType<typeof startIngress>>;

/** The consent pages on the bot's own server, with codes redeemed at `entra`. Everything else the server has is unused. */
export const startSite = async (options: {
  readonly ingress: Ingress;
  readonly entra: { clientId: string; tenantId: string; authorityHost: string; credential: Credential };
  readonly script: string;
  readonly now?: () => Date;
}) => {
  const { ingress, entra, script, now = () => new Date() } = options;
  const network = createEntraNetwork({ hosts: [new URL(entra.authorityHost).host] });
  const failures: { readonly reference: string; readonly fault: unknown }[] = [];
  const pages = createConsentPages({
    domain: ingress.domain,
    entra,
    redeem: createCodeRedemption({ app: entra, network, now }),
    report: (failure) => failures.push(failure),
    script,
    now,
  });
  const unused = () => Promise.reject(new Error('Only the consent pages are asked for here.'));
  const log = createLog({ level: 'silent', version: 'test' });
  const server = await serve(0, { receive: unused, ready: unused, metrics: unused, pages, log });
  ingress.leadTo(server.port);
  return {
    url: `https://${ingress.domain}`,
    failures,
    close: async (): Promise<void> => {
      await server.close();
      await network.close();
    },
  };
};
