import { APP, TENANT, type Person } from './people';

let activities = 0;

/** An activity of a person in their 1:1 chat, with the members the Teams client sends. */
function activity(person: Person, serviceUrl: string, members: Readonly<Record<string, unknown>>) {
  const now = new Date().toISOString();
  return {
    id: String(++activities),
    channelId: 'msteams',
    serviceUrl,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: `29:1-${person.oid}`, name: 'Somebody', aadObjectId: person.oid },
    recipient: { id: `28:${APP}`, name: 'Unenroll' },
    conversation: { id: person.conversation, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    ...members,
  };
}

export type Activity = ReturnType<typeof activity>;

/** Something written. */
export function message(person: Person, serviceUrl: string, text: string): Activity {
  return activity(person, serviceUrl, { type: 'message', textFormat: 'plain', text });
}

/** A press on a card's Action.Execute; `replyToId` is the message the card is on. */
export function press(
  person: Person,
  serviceUrl: string,
  { verb, data, replyToId }: { verb: string; data: object; replyToId?: string },
): Activity {
  return activity(person, serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...(replyToId !== undefined && { replyToId }),
  });
}

/** What the Teams client sends by itself when it is asked for a token. */
export function tokenExchange(person: Person, serviceUrl: string, id: string, token: string): Activity {
  return activity(person, serviceUrl, {
    type: 'invoke',
    name: 'signin/tokenExchange',
    value: { id, connectionName: 'unenroll', token },
  });
}
