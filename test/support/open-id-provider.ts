import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Certificate } from '../../src/sandbox/entra/certificate';

/** How a request to the token endpoint ended, in the provider's own words. */
export type Grant =
  | { readonly kind: 'granted' }
  | { readonly kind: 'refused'; readonly error: string; readonly detail: string };

type Report = Grant | { readonly kind: 'listening'; readonly url: string };

/**
 * Starts `oidc-provider`, a certified OpenID provider, over https on 127.0.0.1, at the addresses that Entra ID has for one
 * tenant. Any name and password sign in; consent can be given or refused.
 */
export const startOpenIdProvider = async (options: {
  readonly certificate: Certificate;
  readonly tenantId: string;
  readonly client: {
    readonly client_id: string;
    readonly client_secret: string;
    readonly redirect_uris: readonly string[];
  };
  readonly scopes: readonly string[];
}) => {
  const grants: Grant[] = [];
  const child = fork(join(__dirname, 'open-id-provider-process.mjs'), { stdio: 'pipe', execArgv: [] });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  child.send(options);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`The OpenID provider did not start: ${said.join('')}`));
    });
    child.on('message', (report: Report) => {
      if (report.kind === 'listening') resolve(report.url);
      else grants.push(report);
    });
  });
  return {
    url,
    grants,
    close: async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};
