import { isObject, objectIn } from './activity';
import type { Json } from './activity';

/** What the Teams client knows about its person and adds to each activity; the Playground does not. */
export interface Setting {
  readonly tenantId: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where the bot's answers go: the proxy's own address. */
  readonly serviceUrl: string;
}

const actionValue = (activity: Json): Json =>
  activity['name'] === 'adaptiveCard/action' && isObject(activity['value'])
    ? { value: { trigger: 'manual', ...activity['value'] } }
    : {};

/** The activity as Teams would have sent it: tenant, language, time zone, client, trigger of a pressed button. */
export const dress = (activity: Json, { tenantId, locale, timeZone, serviceUrl }: Setting): Json => {
  const entities: readonly unknown[] = Array.isArray(activity['entities']) ? activity['entities'] : [];
  const country = new Intl.Locale(locale).maximize().region ?? 'US';
  return {
    ...activity,
    ...actionValue(activity),
    channelId: 'msteams',
    serviceUrl,
    locale,
    localTimezone: timeZone,
    conversation: { conversationType: 'personal', ...objectIn(activity, 'conversation'), tenantId },
    channelData: { ...objectIn(activity, 'channelData'), tenant: { id: tenantId } },
    entities: [
      ...entities.filter((entity) => !isObject(entity) || entity['type'] !== 'clientInfo'),
      { type: 'clientInfo', locale, country, platform: 'Web', timezone: timeZone },
    ],
  };
};
