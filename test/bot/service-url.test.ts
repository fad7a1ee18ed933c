import { createServiceUrlCheck } from '../../src/bot/service-url';

const isAllowed = createServiceUrlCheck([
  'smba.trafficmanager.net',
  '.botframework.com',
  'host.example.com:8443',
]);

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://SMBA.trafficmanager.net/',
  'https://europe.botframework.com/',
  'https://a.b.botframework.com/',
  'https://host.example.com:8443/',
])('replies may go to %s', (address) => {
  expect(isAllowed(address)).toBe(true);
});

test.each([
  '',
  'smba.trafficmanager.net',
  'http://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net.attacker.example/',
  'https://evil-smba.trafficmanager.net/',
  'https://botframework.com.attacker.example/',
  'https://evilbotframework.com/',
  'https://user:password@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net@attacker.example/',
  'https://host.example.com/',
  'https://host.example.com:9443/',
  'https://127.0.0.1/',
  'http://127.0.0.1:3978/',
  'ftp://smba.trafficmanager.net/',
  'javascript:alert(1)',
])('replies never go to %j', (address) => {
  expect(isAllowed(address)).toBe(false);
});

test('plain http is for a loopback host that is in the list', () => {
  const isLocal = createServiceUrlCheck(['127.0.0.1', 'example.com']);
  expect(isLocal('http://127.0.0.1:4000/')).toBe(true);
  expect(isLocal('http://example.com/')).toBe(false);
  expect(isLocal('http://127.0.0.1.example.com/')).toBe(false);
});
