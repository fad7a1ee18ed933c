import type { Registration } from '../../src/sandbox/graph/world/registration';
import type { MeetingRegistration, OnlineMeeting } from '../../src/sandbox/graph/world/online-meeting';
import type { VirtualEvent } from '../../src/sandbox/graph/world/virtual-event';
import type { World } from '../support/world';

/** Something that really happened to a registration at the stand-in, whatever the bot was told about it. */
export interface Effect {
  readonly what: 'registered' | 'cancelled';
  readonly event: string;
  readonly oid: string;
  /** `graph`: by a request of the bot. `outside`: by the person or the organizer, elsewhere. */
  readonly by: 'graph' | 'outside';
  /** The step of the schedule in which it happened. */
  readonly step: number;
}

/** Watches the registrations of some events; every change of their state is told to `note`. */
export function watchEvents(note: (effect: Omit<Effect, 'by' | 'step'>) => void) {
  const watched = new WeakSet<Registration>();

  function watchRow(event: VirtualEvent, row: Registration): void {
    if (watched.has(row)) return;
    watched.add(row);
    const oid = row.userId ?? '';
    note({ what: 'registered', event: event.id, oid });
    let current = row.status;
    Object.defineProperty(row, 'status', {
      enumerable: true,
      configurable: true,
      get: () => current,
      set: (status: Registration['status']) => {
        if (status === 'canceled' && current !== 'canceled')
          note({ what: 'cancelled', event: event.id, oid });
        current = status;
      },
    });
  }

  return {
    virtual(event: VirtualEvent): void {
      const rows = event.registrations;
      const push = rows.push.bind(rows);
      rows.push = (...added) => {
        for (const row of added) watchRow(event, row);
        return push(...added);
      };
    },
    meeting(meeting: OnlineMeeting & { meetingRegistration: MeetingRegistration }): void {
      const { meetingRegistration: registration } = meeting;
      let current = registration.registrants;
      const watch = (rows: typeof current) => {
        const push = rows.push.bind(rows);
        rows.push = (...added) => {
          for (const { enrolledBy } of added)
            note({ what: 'registered', event: meeting.id, oid: enrolledBy ?? '' });
          return push(...added);
        };
        return rows;
      };
      watch(current);
      Object.defineProperty(registration, 'registrants', {
        enumerable: true,
        configurable: true,
        get: () => current,
        set: (rows: typeof current) => {
          for (const { enrolledBy } of current.filter((row) => !rows.includes(row)))
            note({ what: 'cancelled', event: meeting.id, oid: enrolledBy ?? '' });
          current = watch(rows);
        },
      });
    },
  };
}

/** Whether somebody holds a registration now. */
export function isRegistered({ graph }: World, event: string, oid: string): boolean {
  const meeting = graph.world.onlineMeetings.get(event);
  if (meeting) return meeting.meetingRegistration?.registrants.some((row) => row.enrolledBy === oid) ?? false;
  return graph.world.registrationOf(event, oid)?.status === 'registered';
}
