import { ConfidentialClientApplication } from '@azure/msal-node';
import { startEntra } from '../../../src/sandbox/entra/server';
import type { EntraOptions } from '../../../src/sandbox/entra/server';
import { trust } from '../../support/trust';

export const ids = {
  tenantId: '11111111-0000-4000-8000-000000000001',
  clientId: '22222222-0000-4000-8000-000000000002',
  clientSecret: 'app secret',
  botAppId: '33333333-0000-4000-8000-000000000003',
  botSecret: 'bot secret',
};

export const alice = {
  oid: '44444444-0000-4000-8000-000000000004',
  tid: ids.tenantId,
  name: 'Alice Example',
  upn: 'alice@contoso.com',
};

/** A stand-in with one person in it, trusted by this process, and a clock that only the test moves. */
export const startTenant = async (options: Partial<EntraOptions> = {}) => {
  const clock = { now: new Date() };
  const entra = await startEntra({ ...ids, now: () => clock.now, ...options });
  trust(entra.ca);
  entra.addUser(alice);
  const authority = {
    authority: `${entra.url}/${ids.tenantId}`,
    knownAuthorities: [new URL(entra.url).host],
  };
  const msal = (auth: { clientSecret?: string; clientId?: string } = {}) =>
    new ConfidentialClientApplication({
      auth: { clientId: ids.clientId, clientSecret: ids.clientSecret, ...authority, ...auth },
    });
  return { entra, clock, msal, authority };
};
