import { claimsChallenge, insufficientClaims403 } from '../../src/sandbox/graph/fault-effects';
import { cardText } from '../support/teams';
import { linkScopes } from '../support/teams-sign-in';
import { setScene } from '../bot/scene';
import { say } from '../searching/scene';

const scene = setScene();
const CLAIMS = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } });
const CANCEL = { path: /\/cancel$/ };

describe.each([
  ['401', () => claimsChallenge(CLAIMS)],
  ['403', () => insufficientClaims403(CLAIMS)],
])('a claims challenge with %s while a registration is cancelled', (_status, challenge) => {
  test('is met by one more exchange that carries the claims, unseen by the person', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.graph.faults.next(CANCEL, challenge());
    const exchanges = await scene.exchangesDuring(() => alice.clicks(question, say('button.cancel')));
    expect(exchanges).toHaveLength(1);
    expect(JSON.parse(exchanges[0]?.claims ?? '{}')).toMatchObject({
      access_token: { acrs: { value: 'c1' }, xms_cc: { values: ['cp1'] } },
    });
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
    expect(alice.lastText()).toContain(say('cancelled.title'));
  });

  test('that takes the person leads to a sign-in with the claims, and then goes on, once', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.graph.faults.next(CANCEL, challenge());
    scene.world.entra.requireMfa(alice.oid, 'interaction_required');
    await alice.clicks(question, say('button.cancel'));
    expect(scene.statusOf(webinar, alice)).toBe('registered');
    const link = alice.signInLink();
    expect(link && linkScopes(link)).toEqual(['VirtualEvent.ReadWrite', 'User.Read']);
    expect(link?.searchParams.get('claims')).toContain('mfa-policy');
    await alice.signsIn();
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
    expect(scene.cancelCalls(webinar).filter(({ status }) => status === 204)).toHaveLength(1);
    // On the card of the question, above the sign-in.
    expect(alice.sees().flatMap(({ cards }) => cards.map(cardText))).toContainEqual(
      expect.stringContaining(say('cancelled.title')),
    );
  });
});
