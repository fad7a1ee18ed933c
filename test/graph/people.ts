import { randomUUID } from 'node:crypto';
import type { Caller } from '../../src/domain/caller';
import type { EventRef } from '../../src/domain/event';
import type { Registrations } from '../../src/domain/ports';
import { SignInRequired, type Permission } from '../../src/domain/sign-in-required';
import type { ObservedCall } from '../../src/graph/client';
import { createGraph, type Graph } from '../../src/graph/registrations';
import {
  startGraph,
  type GraphOptions,
  type GraphStandIn,
  type GraphTokenClaims,
  type RecordedRequest,
} from '../../src/sandbox/graph/server';
import type { User } from '../../src/sandbox/graph/world/user';

export const now = new Date('2026-09-01T09:00:00Z');
export const tenantId = '2b1f0f4e-6a57-4a70-9d38-0a8f6b0c1d11';
export const reader = { locale: 'en-US', timeZone: 'Europe/Berlin' };

/** Graph's stand-in with Ada and Ben, who attend, and Ora, who organizes; and the product's own client of it. */
export interface Scene {
  readonly standIn: GraphStandIn;
  readonly graph: Graph;
  readonly ada: User;
  readonly ben: User;
  readonly ora: User;
  readonly observed: ObservedCall[];
  /** The permissions of every token that was asked for, with the challenge it had to meet. */
  readonly tokens: { readonly permissions: readonly Permission[]; readonly claims?: string }[];
  readonly clock: { now: Date };
  as(person: User, options?: CallerOptions): Registrations;
  /** The requests over the wire, without the items inside batches. */
  wire(): RecordedRequest[];
  close(): Promise<void>;
}

export interface CallerOptions {
  /** When the turn's time is up, from now, in milliseconds. */
  readonly endsIn?: number;
  /** Permissions that the person has not consented to. */
  readonly refuses?: readonly Permission[];
  /** Whether a claims challenge can be met without the person. */
  readonly challenges?: 'met' | 'interactive';
  /** Called before every token is handed out. */
  readonly onToken?: () => void;
}

const bearerOf = (claims: GraphTokenClaims) => Buffer.from(JSON.stringify(claims)).toString('base64url');

function verifyToken(bearer: string): GraphTokenClaims | undefined {
  return JSON.parse(Buffer.from(bearer, 'base64url').toString()) as GraphTokenClaims;
}

export async function startScene(graphOptions: Partial<GraphOptions> = {}): Promise<Scene> {
  const clock = { now };
  const standIn = await startGraph({ verifyToken, now: () => clock.now, ...graphOptions });
  const { world } = standIn;
  const person = (displayName: string, seed = {}) =>
    world.addUser({ id: randomUUID(), tenantId, displayName, ...seed });
  const observed: ObservedCall[] = [];
  const tokens: Scene['tokens'] = [];
  const graph = createGraph({
    baseUrl: standIn.url,
    now: () => clock.now,
    userAgent: 'unenroll-test',
    observe: (call) => observed.push(call),
  });

  const callerOf = ({ id, tenantId: tenant }: User, options: CallerOptions): Caller => ({
    person: { tenantId: tenant, userId: id },
    correlationId: 'R-1',
    endsAt: performance.now() + (options.endsIn ?? Number.POSITIVE_INFINITY),
    token(permissions, challenge) {
      options.onToken?.();
      tokens.push({ permissions, ...challenge });
      if (permissions.some((one) => options.refuses?.includes(one))) {
        return Promise.reject(new SignInRequired(permissions, 'interactive'));
      }
      if (challenge && options.challenges === 'interactive') {
        return Promise.reject(new SignInRequired(permissions, 'interactive', challenge));
      }
      const exp = Math.floor(clock.now.getTime() / 1_000) + 3_600;
      return Promise.resolve(bearerOf({ oid: id, tid: tenant, scp: permissions.join(' '), exp }));
    },
  });

  return {
    standIn,
    graph,
    ada: person('Ada Reed', { mail: 'Ada.Reed@contoso.com', userPrincipalName: 'ada@contoso.com' }),
    ben: person('Ben Hall'),
    ora: person('Ora Lane'),
    observed,
    tokens,
    clock,
    as: (someone, callerOptions = {}) => graph.registrationsOf(callerOf(someone, callerOptions)),
    wire: () => standIn.requests.filter(({ viaBatch }) => !viaBatch),
    async close() {
      await graph.close();
      await standIn.close();
    },
  };
}

export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** An event of the scene of either family, with what the contract test needs to look behind the product's back. */
export interface SceneEvent {
  readonly ref: EventRef;
  /** The person's state in Graph. */
  stateOf(person: User): 'registered' | 'waitlisted' | 'canceled' | 'none';
}

export const families = ['webinar', 'townhall', 'meeting'] as const;
export type FamilyName = (typeof families)[number];

/** Adds an event that is open for registration. */
export function addEvent({ standIn: { world }, ora }: Scene, family: FamilyName): SceneEvent {
  if (family === 'meeting') {
    const meeting = world.addOnlineMeeting({
      subject: 'Beta briefing',
      start: inDays(3),
      organizer: ora,
      meetingRegistration: {},
    });
    return {
      ref: { kind: 'meeting', organizerId: ora.id, meetingId: meeting.id },
      stateOf: (person) =>
        meeting.meetingRegistration?.registrants.some((row) => row.enrolledBy === person.id)
          ? 'registered'
          : 'none',
    };
  }
  const seed = { displayName: 'Beta briefing', start: inDays(3), organizer: ora };
  const event = family === 'webinar' ? world.addWebinar(seed) : world.addTownhall(seed);
  return {
    ref: { kind: family, id: event.id },
    stateOf(person) {
      const status = world.registrationOf(event.id, person.id)?.status;
      return status === 'registered' || status === 'waitlisted' || status === 'canceled' ? status : 'none';
    },
  };
}
