/** The Windows zone names that the stand-in can speak, with the IANA zone of each (CLDR windowsZones, territory 001). */
const ianaNames: Readonly<Record<string, string>> = {
  UTC: 'Etc/UTC',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Eastern Standard Time': 'America/New_York',
  'GMT Standard Time': 'Europe/London',
  'India Standard Time': 'Asia/Kolkata',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'W. Europe Standard Time': 'Europe/Berlin',
};

/**
 * An instant as Graph's dateTimeTimeZone: a local time without a suffix, and the zone it is local to.
 * @param instant the moment
 * @param timeZone a Windows name of the table above, or an IANA name
 * @throws RangeError for a zone that neither list knows
 */
export function dateTimeTimeZone(instant: Date, timeZone: string): { dateTime: string; timeZone: string } {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ianaNames[timeZone] ?? timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return { dateTime: local.format(instant).replace(' ', 'T'), timeZone };
}
