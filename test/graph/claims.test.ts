import type { VirtualEventRef } from '../../src/domain/event';
import { claimsChallenge, insufficientClaims403, respond } from '../../src/sandbox/graph/fault-effects';
import { inDays, startScene, type Scene } from './people';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

describe('a claims challenge', () => {
  let scene: Scene;
  let ref: VirtualEventRef;
  let id: string;
  beforeEach(async () => {
    scene = await startScene();
    const { world } = scene.standIn;
    const event = world.addWebinar({ displayName: 'Beta briefing', start: inDays(3), organizer: scene.ora });
    ref = { kind: 'webinar', id: event.id };
    ({ id } = world.register(event.id, scene.ada.id));
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  const asked = () => scene.tokens.map((token) => token.claims);

  test.each([
    ['401', claimsChallenge(claims), claims],
    ['403', insufficientClaims403(claims), claims],
    ['403 without claims', insufficientClaims403(), '{}'],
    ['401 without claims', respond(401), '{}'],
    ['401 with claims that are not JSON', claimsChallenge('not JSON'), '{}'],
  ])('%s is met once with a fresh token', async (_, effect, expected) => {
    scene.standIn.faults.next({}, effect);
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'canceled' });
    expect(asked()).toEqual([undefined, expected]);
  });

  test.each([
    ['401', claimsChallenge(claims), claims],
    ['403', insufficientClaims403(claims), claims],
    ['403 without claims', insufficientClaims403(), undefined],
  ])('%s that comes back needs the person, and nothing was done', async (_, effect, expected) => {
    scene.standIn.faults.next({ times: 2 }, effect);
    await expect(scene.as(scene.ada).cancel(ref, id)).rejects.toMatchObject({
      code: 'sign_in_required',
      manner: 'interactive',
      permissions: ['VirtualEvent.ReadWrite'],
      claims: expected,
    });
    expect(scene.standIn.world.registrationOf(ref.id, scene.ada.id)?.status).toBe('registered');
    expect(scene.wire()).toHaveLength(2);
  });

  test('a challenge that cannot be met silently goes to the person as it is', async () => {
    scene.standIn.faults.next({}, claimsChallenge(claims));
    await expect(scene.as(scene.ada, { challenges: 'interactive' }).find(ref)).rejects.toMatchObject({
      code: 'sign_in_required',
      claims,
    });
  });

  test('a token that Graph never accepts is a fault, not an endless sign-in', async () => {
    scene.standIn.faults.next({ times: Infinity }, respond(401));
    await expect(scene.as(scene.ada).find(ref)).rejects.toMatchObject({ code: 'graph_error', status: 401 });
  });

  test('an ordinary 403 asks for no other token', async () => {
    scene.standIn.faults.next({}, respond(403));
    await scene.as(scene.ada).event(ref);
    expect(asked()).toEqual([undefined]);
  });
});
