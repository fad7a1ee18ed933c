import { ianaZoneOf, instantIn } from './time-zone';

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/i;

/**
 * The instant of a date-time as Graph writes it: with a zone suffix, or without one in the zone named beside it (UTC when
 * none is named). Up to any number of fraction digits. Undefined for anything else.
 */
export function parseDateTime(text: string, zone = 'UTC'): Date | undefined {
  const [, day, minute, second = ':00', fraction = '', suffix] = FORM.exec(text.trim()) ?? [];
  if (day === undefined || minute === undefined) return undefined;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const local = Date.parse(`${day}T${minute}${second}.${milliseconds}${suffix?.toUpperCase() ?? 'Z'}`);
  if (Number.isNaN(local)) return undefined;
  return suffix === undefined ? instantIn(ianaZoneOf(zone), local) : new Date(local);
}
