import type { Activity } from 'botbuilder';

/**
 * An activity with the fields that every turn relies on, or undefined. Dates are read as botbuilder reads them (Bot
 * Framework activity schema: type, channelId, serviceUrl, from, conversation and recipient are required on what a bot gets).
 */
export function validateActivity(body: unknown): Activity | undefined {
  if (!isRecord(body)) return undefined;
  const { type, channelId, serviceUrl, from, conversation, recipient } = body;
  const hasTexts = [type, channelId, serviceUrl].every(isText);
  const hasIds = [from, conversation, recipient].every((party) => isRecord(party) && isText(party['id']));
  if (!hasTexts || !hasIds) return undefined;
  return { ...body, ...dates(body) } as unknown as Activity;
}

function dates(body: Readonly<Record<string, unknown>>) {
  const { timestamp, localTimestamp, text, entities } = body;
  return {
    ...(isText(timestamp) && { timestamp: new Date(timestamp), rawTimestamp: timestamp }),
    ...(isText(localTimestamp) && {
      localTimestamp: new Date(localTimestamp),
      rawLocalTimestamp: localTimestamp,
    }),
    text: typeof text === 'string' ? text : '',
    ...(entities !== undefined && { entities: Array.isArray(entities) ? entities.filter(isRecord) : [] }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
