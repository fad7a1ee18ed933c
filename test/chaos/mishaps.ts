import {
  claimsChallenge,
  html,
  insufficientClaims403,
  resetAfter,
  resetBefore,
  respond,
  respondAfter,
  throttle,
  truncate,
  unknownMember,
} from '../../src/sandbox/graph/fault-effects';
import type { Effect } from '../../src/sandbox/graph/faults';
import type { ConnectorFault } from '../support/teams-faults';
import { heal, type Schedule } from './schedule';
import type { StoreFaultName } from './store-faults';

const CLAIMS = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } });

/** What can befall a request to Graph. */
export const GRAPH_EFFECTS: Readonly<Record<string, () => Effect>> = {
  throttled: () => throttle(),
  throttledForGood: () => throttle(60),
  '500': () => respond(500),
  '502': () => respond(502),
  '503': () => respond(503),
  '504': () => respond(504),
  '403': () => respond(403),
  '500 after the effect': () => respondAfter(500),
  '504 after the effect': () => respondAfter(504),
  'reset before the effect': resetBefore,
  'reset after the effect': resetAfter,
  'half an answer': truncate,
  'a page of HTML': html,
  'a claims challenge': () => claimsChallenge(CLAIMS),
  'insufficient claims': () => insufficientClaims403(CLAIMS),
  'an unknown status': () => unknownMember(),
};

const AIMS = {
  cancel: { path: /\/registrations\/[^/]+\/cancel$|\/registrants\/[^/]+$/ },
  register: { method: 'POST', path: /\/(registrations|registrants)$/ },
  read: { method: 'GET' },
  any: {},
} as const;

export type Aim = keyof typeof AIMS;

/** Something that goes wrong, or changes, around the bot. */
export type Mishap =
  | { readonly at: 'graph'; readonly effect: string; readonly aim: Aim; readonly times: number }
  | { readonly at: 'entra'; readonly fault: 'down' | 'status' | 'consent' | 'mfa'; readonly who: number }
  | { readonly at: 'connector'; readonly fault: ConnectorFault }
  | { readonly at: 'store'; readonly fault: StoreFaultName }
  | { readonly at: 'clock'; readonly minutes: number }
  | { readonly at: 'replica' }
  | { readonly at: 'end' };

export async function happen(schedule: Schedule, mishap: Mishap): Promise<void> {
  const { world, lane, story, people } = schedule;
  story.push(`${schedule.state.step}. ! ${JSON.stringify(mishap)}`);
  switch (mishap.at) {
    case 'graph':
      world.graph.faults.next(
        { ...AIMS[mishap.aim], times: mishap.times },
        GRAPH_EFFECTS[mishap.effect]?.() ?? respond(500),
      );
      return;
    case 'entra': {
      const { oid } = people[mishap.who % people.length] ?? people[0];
      if (mishap.fault === 'down') world.entra.faults = { grant: 'on_behalf_of', down: true };
      else if (mishap.fault === 'status') world.entra.faults = { grant: 'on_behalf_of', status: 503 };
      else if (mishap.fault === 'consent') world.entra.revoke(oid);
      else world.entra.requireMfa(oid, 'interaction_required');
      return;
    }
    case 'connector':
      world.teams.fault(mishap.fault);
      return;
    case 'store':
      await lane.store.strike(mishap.fault);
      return;
    case 'clock':
      world.passes(mishap.minutes * 60_000);
      return;
    case 'replica': {
      const [stays, goes] = lane.replicas;
      const fresh = await world.startReplica();
      world.talkTo(fresh, stays);
      lane.replicas = [fresh, stays];
      await world.stopReplica(goes);
      return;
    }
    case 'end':
      await heal(schedule);
  }
}
