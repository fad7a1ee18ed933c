/** Every name there is several times over: both are taken in any letter case. */
const MOST_NAMES = 2_000;
let listed: ReadonlySet<string> | undefined;
const zones = new Set<string>();
const locales = new Set<string>();

/**
 * Whether the name is a time zone's (an IANA name or an offset such as `+02:00`, in any letter case) that dates can be written in.
 * What the platform lists is known at once, and what else was accepted is remembered: to ask it about one name builds a formatter,
 * which takes longer than the rest of a short turn.
 */
export function isTimeZone(name: string): boolean {
  listed ??= new Set(Intl.supportedValuesOf('timeZone'));
  return listed.has(name) || isAccepted(name, zones, () => new Intl.DateTimeFormat('en', { timeZone: name }));
}

/** Whether the name is a language tag (BCP 47), in any letter case. */
export function isLocale(name: string): boolean {
  return isAccepted(name, locales, () => Intl.getCanonicalLocales(name));
}

function isAccepted(name: string, known: Set<string>, use: () => unknown): boolean {
  if (known.has(name)) return true;
  try {
    use();
  } catch {
    return false;
  }
  if (known.size >= MOST_NAMES) known.clear();
  known.add(name);
  return true;
}
