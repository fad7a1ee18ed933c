import { randomBytes } from 'node:crypto';

/** Percent-encodes as Teams' own join links do: everything, in lower-case hex. */
const teamsEncode = (text: string) =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());

export interface JoinLinkParts {
  threadId: string;
  tenantId: string;
  organizerId: string;
  /** The registrant's id; given, the link is that person's own. */
  registrantId?: string;
}

/** A long-form join link; with a registrant id its context also holds `prid`, as the enroll sample of the documentation does. */
export function joinLink({ threadId, tenantId, organizerId, registrantId }: JoinLinkParts): string {
  const personal = registrantId === undefined ? {} : { prid: registrantId, isPublic: false };
  const context = JSON.stringify({ Tid: tenantId, Oid: organizerId, ...personal });
  return `https://teams.microsoft.com/l/meetup-join/${teamsEncode(threadId)}/0?context=${teamsEncode(context)}`;
}

/** The id form that Graph gives online meetings: base64 of `1*{organizer}*0**{thread}`. */
export function onlineMeetingId(organizerId: string, threadId: string): string {
  return Buffer.from(`1*${organizerId}*0**${threadId}`).toString('base64');
}

/** A registrant id: seven comma-joined base64url GUIDs, the first of them the tenant's in little-endian order. */
export function registrantId(tenantId: string): string {
  const hex = Buffer.from(tenantId.replaceAll('-', ''), 'hex');
  const tenant = Buffer.concat([
    hex.subarray(0, 4).reverse(),
    hex.subarray(4, 6).reverse(),
    hex.subarray(6, 8).reverse(),
    hex.subarray(8),
  ]);
  const others = Array.from({ length: 6 }, () => randomBytes(16));
  return [tenant, ...others].map((guid) => guid.toString('base64url')).join(',');
}
