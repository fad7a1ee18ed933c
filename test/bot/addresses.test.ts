import { setScene } from './scene';

const scene = setScene();

test.each([
  ['GET', '/'],
  ['GET', '/api/messages'],
  ['PUT', '/api/messages'],
  ['DELETE', '/api/messages'],
  ['PATCH', '/api/messages'],
  ['OPTIONS', '/api/messages'],
  ['POST', '/api/messages/'],
  ['POST', '/api'],
  ['POST', '/healthz'],
  ['POST', '/metrics'],
  ['GET', '/auth-start'],
  ['GET', '/.env'],
  ['GET', '/../../etc/passwd'],
  ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
  ['GET', '/api/messages%00'],
  ['POST', '/API/MESSAGES'],
])('%s %s is not there', async (method, path) => {
  const response = await fetch(`${scene.world.url()}${path}`, { method });
  expect(response.status).toBe(404);
});

test.each([
  ['/healthz', 200],
  ['/readyz', 200],
  ['/metrics', 200],
])('GET %s answers', async (path, status) => {
  const response = await fetch(`${scene.world.url()}${path}`);
  expect(response.status).toBe(status);
});

test('what is not there says nothing about what is', async () => {
  const response = await fetch(`${scene.world.url()}/nothing-here`);
  expect(await response.text()).not.toMatch(/restify|node|at .*\.js/i);
});
