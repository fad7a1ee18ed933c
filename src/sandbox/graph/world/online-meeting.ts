import { randomUUID } from 'node:crypto';
import { joinLink, onlineMeetingId } from './join-link';
import type { User } from './user';

/** A row of meetingRegistrant; `enrolledBy` is whose delegated token enrolled it, null when it was nobody's. */
export interface Registrant {
  id: string;
  enrolledBy: string | null;
  email: string;
  firstName: string;
  lastName: string;
  joinWebUrl: string;
}

export interface MeetingQuestion {
  id: string;
  displayName: string;
  isRequired: boolean;
}

/** The retired meetingRegistration; `retired` makes every address under it answer as the world's rules say. */
export interface MeetingRegistration {
  id: string;
  allowedRegistrant: 'organization' | 'everyone';
  customQuestions: MeetingQuestion[];
  registrants: Registrant[];
  retired: boolean;
}

export interface OnlineMeeting {
  id: string;
  threadId: string;
  subject: string | null;
  start: Date;
  end: Date;
  organizer: User;
  attendees: User[];
  joinWebUrl: string;
  joinMeetingId: string;
  passcode: string;
  meetingRegistration: MeetingRegistration | undefined;
}

export type OnlineMeetingSeed = Pick<OnlineMeeting, 'subject' | 'start' | 'organizer'> &
  Partial<Omit<OnlineMeeting, 'meetingRegistration'>> & {
    meetingRegistration?: Partial<MeetingRegistration>;
  };

/** A whole meeting from a seed: an hour long, nobody invited, without registration unless the seed names one. */
export function onlineMeetingFrom(seed: OnlineMeetingSeed): OnlineMeeting {
  const threadId = seed.threadId ?? `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`;
  const { tenantId, id: organizerId } = seed.organizer;
  return {
    id: onlineMeetingId(organizerId, threadId),
    end: new Date(seed.start.getTime() + 3_600_000),
    attendees: [],
    joinWebUrl: joinLink({ threadId, tenantId, organizerId }),
    joinMeetingId: String(Math.floor(200_000_000_000 + Math.random() * 99_999_999_999)),
    passcode: 'Qm7x2T',
    ...seed,
    threadId,
    meetingRegistration: seed.meetingRegistration && {
      id: randomUUID(),
      allowedRegistrant: 'organization',
      customQuestions: [],
      registrants: [],
      retired: false,
      ...seed.meetingRegistration,
    },
  };
}

/** Organizer, invited, or enrolled with one's own token: who gets to read a meeting. */
export function isInvolved(meeting: OnlineMeeting, userId: string): boolean {
  return (
    meeting.organizer.id === userId ||
    meeting.attendees.some((person) => person.id === userId) ||
    (meeting.meetingRegistration?.registrants.some((row) => row.enrolledBy === userId) ?? false)
  );
}

const participant = (person: User, role: 'presenter' | 'attendee') => ({
  upn: person.userPrincipalName,
  role,
  identity: { user: { id: person.id, displayName: person.displayName, tenantId: person.tenantId } },
});

/** The meeting as microsoft.graph.onlineMeeting. */
export function onlineMeetingJson(meeting: OnlineMeeting) {
  return {
    id: meeting.id,
    creationDateTime: new Date(meeting.start.getTime() - 7 * 86_400_000).toISOString(),
    startDateTime: meeting.start.toISOString(),
    endDateTime: meeting.end.toISOString(),
    joinWebUrl: meeting.joinWebUrl,
    subject: meeting.subject,
    allowedPresenters: 'organizer',
    participants: {
      organizer: participant(meeting.organizer, 'presenter'),
      attendees: meeting.attendees.map((person) => participant(person, 'attendee')),
    },
    chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
    joinMeetingIdSettings: {
      isPasscodeRequired: true,
      joinMeetingId: meeting.joinMeetingId,
      passcode: meeting.passcode,
    },
  };
}
