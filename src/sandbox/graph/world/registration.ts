import { randomUUID } from 'node:crypto';
import type { User } from './user';

export type RegistrationStatus =
  'registered' | 'canceled' | 'waitlisted' | 'pendingApproval' | 'rejectedByOrganizer';

export interface QuestionAnswer {
  questionId: string;
  displayName: string | null;
  value: string | null;
  booleanValue: boolean | null;
  multiChoiceValues: string[];
}

/** One row of an event's registrations; `userId` is null for somebody who registered anonymously. */
export interface Registration {
  id: string;
  userId: string | null;
  email: string;
  firstName: string | null;
  lastName: string | null;
  status: RegistrationStatus;
  registrationDateTime: Date;
  cancelationDateTime: Date | null;
  preferredTimezone: string | null;
  preferredLanguage: string | null;
  registrationQuestionAnswers: QuestionAnswer[];
}

/** A person's new row, `registered` unless the seed says otherwise. */
export function registrationFor(user: User, now: Date, seed: Partial<Registration> = {}): Registration {
  return {
    id: randomUUID(),
    userId: user.id,
    email: user.mail ?? user.userPrincipalName,
    firstName: user.givenName,
    lastName: user.surname,
    status: 'registered',
    registrationDateTime: now,
    cancelationDateTime: null,
    preferredTimezone: 'UTC',
    preferredLanguage: user.preferredLanguage,
    registrationQuestionAnswers: [],
    ...seed,
  };
}

/** Whether the row holds a place or waits for one. */
export function isActive(row: Registration): boolean {
  return ['registered', 'waitlisted', 'pendingApproval'].includes(row.status);
}

/**
 * The row an alternate key stands for: the active one, else the newest (a person who cancelled and registered again
 * has two).
 */
export function current(rows: readonly Registration[]): Registration | undefined {
  return rows.find(isActive) ?? rows.at(-1);
}

/** The row as microsoft.graph.virtualEventRegistration; `userId` only appears for people of Microsoft Entra ID. */
export function registrationJson(row: Registration) {
  const { userId, registrationDateTime, cancelationDateTime, ...rest } = row;
  return {
    '@odata.type': '#microsoft.graph.virtualEventRegistration',
    ...(userId === null ? {} : { userId }),
    ...rest,
    registrationDateTime: registrationDateTime.toISOString(),
    cancelationDateTime: cancelationDateTime?.toISOString() ?? null,
    externalRegistrationInformation: null,
  };
}
