import { settings, type SettingName } from './settings';

/** The environment as the process got it. */
export type Environment = Readonly<Record<string, string | undefined>>;

export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type Reader = ReturnType<typeof createReader>;

/** Reads variables by their names; every complaint about one is kept, as a sentence, in `problems`. */
export function createReader(environment: Environment) {
  const problems: string[] = [];
  const byDefault = new Map<string, string>(settings.map((setting) => [setting.name, setting.byDefault]));
  const text = (name: SettingName): string => environment[name]?.trim() || (byDefault.get(name) ?? '');
  const given = (name: SettingName): string | undefined => text(name) || undefined;
  const complain = (name: string, should: string): void => void problems.push(`${name} ${should}`);

  return {
    problems,
    text,
    given,
    complain,
    /** A GUID; a fallback is the value of another variable, which answers for itself. */
    id(name: SettingName, fallback?: string): string {
      const own = text(name);
      const value = own || (fallback ?? '');
      if (!GUID.test(value) && (own !== '' || fallback === undefined)) {
        complain(name, 'should be a GUID such as 00000000-0000-0000-0000-000000000000.');
      }
      return value;
    },
    url(name: SettingName): string {
      const value = text(name).replace(/\/$/, '');
      if (!isSafeUrl(value))
        complain(name, 'should be an https address (plain http only on a loopback host).');
      return value;
    },
    number(name: SettingName, { from, to }: { from: number; to: number }): number {
      const value = Number(text(name));
      if (!Number.isInteger(value) || value < from || value > to) {
        complain(name, `should be a whole number from ${from} to ${to}.`);
      }
      return value;
    },
    oneOf<const Option extends string>(name: SettingName, options: readonly [Option, ...Option[]]): Option {
      const value = text(name);
      const option = options.find((each) => each === value);
      if (option === undefined) complain(name, `should be one of ${options.join(', ')}.`);
      return option ?? options[0];
    },
  };
}

function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
  );
}
