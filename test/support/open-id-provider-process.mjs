// A process of its own, because `oidc-provider` is an ES module. Is told its certificate, tenant and client in one message,
// answers with its address, and then reports how each request to its token endpoint ended.
import { createServer } from 'node:https';

// Node 20 has no URL.parse yet, which oidc-provider calls.
URL.parse ??= (address, base) => (URL.canParse(address, base) ? new URL(address, base) : null);
const { default: Provider } = await import('oidc-provider');

process.once('message', ({ certificate, tenantId, client, scopes }) => {
  const server = createServer(certificate);
  server.listen(0, '127.0.0.1', () => {
    const url = `https://127.0.0.1:${server.address().port}`;
    const provider = new Provider(`${url}/${tenantId}/v2.0`, {
      clients: [{ ...client, token_endpoint_auth_method: 'client_secret_post' }],
      scopes: ['openid', 'profile', 'offline_access', ...scopes],
      pkce: { required: () => true },
      cookies: { keys: ['only for tests'] },
      routes: { authorization: '/oauth2/v2.0/authorize', token: '/oauth2/v2.0/token' },
    });
    provider.on('grant.success', () => process.send({ kind: 'granted' }));
    provider.on('grant.error', (_context, { error, error_detail: detail }) =>
      process.send({ kind: 'refused', error, detail: detail ?? '' }),
    );
    const answer = provider.callback();
    server.on('request', (request, response) => {
      // Entra's addresses have the tenant before everything, and the metadata one step deeper.
      const path = request.url.replace(`/${tenantId}/v2.0/.well-known`, `/${tenantId}/.well-known`);
      if (!path.startsWith(`/${tenantId}/`)) {
        response.writeHead(404).end();
        return;
      }
      request.originalUrl = path;
      request.url = path.slice(tenantId.length + 1);
      answer(request, response);
    });
    process.send({ kind: 'listening', url });
  });
});
process.once('disconnect', () => process.exit());
