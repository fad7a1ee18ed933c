import type { Person } from '../../src/domain/person';
import type { Permission } from '../../src/domain/sign-in-required';
import { createIdentity } from '../../src/identity/identity';

const NOW = new Date('2026-03-02T09:00:00Z');
const TENANT = 'tenant';
const PEOPLE = 2_001;

const personOf = (number: number): Person => ({ tenantId: TENANT, userId: `user-${number}` });

function assertionOf({ userId }: Person): string {
  const claims = { oid: userId, tid: TENANT, exp: NOW.getTime() / 1000 + 3_600 };
  return ['{}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
}

test('another permission needs no round trip for the people who signed in last, and a silent one for the others', async () => {
  const traded: string[] = [];
  const identity = createIdentity({
    now: () => NOW,
    exchange: ({ userId, permissions }) => {
      traded.push(`${userId} ${permissions.join(' ')}`);
      return Promise.resolve({ token: `${userId} ${permissions.join(' ')}`, lifetimeMs: 3_600_000 });
    },
  });
  const [first, second]: readonly Permission[] = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite'];
  for (let number = 0; number < PEOPLE; number++) {
    const person = personOf(number);
    expect(identity.accept(person, assertionOf(person))).toBe('assertion');
    await identity.token(person, [first!]);
  }
  // Whoever has a Graph token keeps it.
  expect(await identity.token(personOf(0), [first!])).toBe(`user-0 ${first}`);
  expect(traded).toHaveLength(PEOPLE);
  expect(await identity.token(personOf(PEOPLE - 1), [second!])).toBe(`user-${PEOPLE - 1} ${second}`);
  await expect(identity.token(personOf(0), [second!])).rejects.toMatchObject({
    name: 'SignInRequired',
    manner: 'silent',
  });
});
