import type {
  VirtualEventRegistration,
  VirtualEventRegistrationQuestionBase,
  VirtualEventWebinarRegistrationConfiguration,
} from '@microsoft/microsoft-graph-types';
import type { MeetingRegistrant } from '@microsoft/microsoft-graph-types-beta';
import type { EventRef, MeetingRef } from '../domain/event';
import type { Registration } from '../domain/registration';
import { entityIn, instantOf, itemsOf, memberOf, propertiesOf, textOf } from './untrusted';

const STATUSES = ['registered', 'waitlisted', 'pendingApproval', 'canceled', 'rejectedByOrganizer'] as const;

/** A registration, with whose it is where Graph says so. */
export interface ReadRegistration {
  readonly registration: Registration;
  /** Object id; only for people of Microsoft Entra ID. */
  readonly userId?: string;
}

/** A virtualEventRegistration. Undefined without an id. */
export function parseRegistration(body: unknown, event: EventRef): ReadRegistration | undefined {
  const entity = entityIn<VirtualEventRegistration>(body);
  const id = textOf(entity.id);
  if (id === undefined) return undefined;
  const [canceledAt, userId] = [instantOf(entity.cancelationDateTime), textOf(entity.userId)];
  const status = memberOf(STATUSES, entity.status);
  return {
    registration: { id, event, status, ...(canceledAt && { canceledAt }) },
    ...(userId !== undefined && { userId }),
  };
}

/**
 * What enrolling in a meeting was answered with (meetingregistration-post-registrants): a registrant, an empty one where
 * everyone may register, or nothing of use.
 */
export function parseRegistrant(
  body: unknown,
  event: MeetingRef,
): { kind: 'registrant'; registration: Registration } | { kind: 'anonymous' } | { kind: 'nothing' } {
  const { id } = entityIn<MeetingRegistrant>(body);
  if (typeof id !== 'string') return { kind: 'nothing' };
  return id === ''
    ? { kind: 'anonymous' }
    : { kind: 'registrant', registration: { id, event, status: 'registered' } };
}

/** What stands between a person and a registration that a bot could make for them. */
export function parseObstacle(body: unknown): 'questions' | 'approval' | undefined {
  const entity = entityIn<VirtualEventWebinarRegistrationConfiguration>(body);
  const isAsking = itemsOf(entity.questions).some(
    (question) => propertiesOf<VirtualEventRegistrationQuestionBase>(question).isRequired === true,
  );
  if (isAsking) return 'questions';
  return entity.isManualApprovalEnabled === true ? 'approval' : undefined;
}
