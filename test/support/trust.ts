import tls from 'node:tls';

type CreateContext = typeof tls.createSecureContext & { readonly trusted?: string[] };

/**
 * Makes every TLS client of this process accept certificates of this authority (PEM): node's https agents, undici, and
 * global fetch alike, for all of them come to `tls.createSecureContext`. From then on no other authority is trusted,
 * unless a client names its own. NODE_EXTRA_CA_CERTS cannot do this, being read only when a process starts.
 */
export const trust = (ca: string): void => {
  const current: CreateContext = tls.createSecureContext;
  if (current.trusted) {
    current.trusted.push(ca);
    return;
  }
  const trusted = [ca];
  const patched = (options: tls.SecureContextOptions = {}) =>
    current({ ...options, ca: options.ca ?? trusted });
  Object.assign(tls, { createSecureContext: Object.assign(patched, { trusted }) });
};
