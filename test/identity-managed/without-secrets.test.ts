import { cardText } from '../support/teams';
import { oidOf, startWorld, TENANT, type World } from '../support/world';
import { startIdentityEndpoint, type IdentityEndpoint } from './identity-endpoint';

const IDENTITY = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';

let world: World;
let endpoint: IdentityEndpoint;

/** What Entra gives the identity: one token to vouch for the app, one to speak as the bot. */
async function issue(resource: string): Promise<string> {
  const { entra } = world;
  if (resource !== 'https://api.botframework.com') return entra.teamsToken(oidOf('Robot'), { aud: resource });
  const answer = await fetch(entra.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: IDENTITY,
      client_secret: 'a-secret-of-the-stand-in',
      scope: `${resource}/.default`,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

beforeAll(async () => {
  endpoint = await startIdentityEndpoint('appService', ({ resource }) => issue(resource));
  Object.assign(process.env, endpoint.variables);
  world = await startWorld({
    environment: {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppPassword: '',
      AAD_APP_MANAGED_IDENTITY_CLIENT_ID: IDENTITY,
    },
  });
  world.person('Robot');
});
afterAll(async () => {
  await world.close();
  for (const name of Object.keys(endpoint.variables)) Reflect.deleteProperty(process.env, name);
  await endpoint.close();
});

test('a registration is cancelled by a bot that has no secret at all', async () => {
  const alice = world.person('Alice');
  const webinar = world.graph.world.addWebinar({
    displayName: 'Beta briefing',
    start: new Date('2026-11-26T14:00:00Z'),
    end: new Date('2026-11-26T15:00:00Z'),
    organizer: world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' }),
  });
  world.graph.world.register(webinar.id, alice.oid);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(cardText(alice.lastCard())).toContain('Your registration is cancelled');
  expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('canceled');
  expect(new Set(endpoint.asked.map(({ resource }) => resource))).toEqual(
    new Set(['https://api.botframework.com', 'api://AzureADTokenExchange']),
  );
  expect(endpoint.asked.every(({ clientId }) => clientId === IDENTITY)).toBe(true);
  expect([...world.violations(), ...endpoint.violations]).toEqual([]);
});
