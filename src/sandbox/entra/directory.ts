export interface DirectoryUser {
  readonly oid: string;
  readonly tid: string;
  readonly name: string;
  /** User principal name: what a person types to sign in. */
  readonly upn: string;
  readonly mail?: string;
}

/** How Entra ID refuses a token until the person has signed in with a second factor. */
export type MfaRefusal = 'basic_action' | 'interaction_required';

/** The people of the tenant, and what each of them has consented to for the one Entra app. */
export const createDirectory = () => {
  const users = new Map<string, DirectoryUser>();
  const consents = new Map<string, Set<string>>();
  const mfa = new Map<string, MfaRefusal>();
  const listeners = new Set<(oid: string) => void>();

  return {
    addUser: (user: DirectoryUser): void => {
      users.set(user.oid, user);
    },
    user: (oid: string): DirectoryUser | undefined => users.get(oid),
    users: (): readonly DirectoryUser[] => [...users.values()],
    userByName: (upn: string): DirectoryUser | undefined =>
      [...users.values()].find((user) => user.upn.toLowerCase() === upn.toLowerCase()),

    consent: (oid: string, scopes: readonly string[]): void => {
      consents.set(oid, new Set([...(consents.get(oid) ?? []), ...scopes]));
      for (const listener of listeners) listener(oid);
    },
    /** Takes back these scopes, or all of them. */
    revoke: (oid: string, scopes?: readonly string[]): void => {
      if (!scopes) consents.delete(oid);
      else for (const scope of scopes) consents.get(oid)?.delete(scope);
    },
    consented: (oid: string): readonly string[] => [...(consents.get(oid) ?? [])],
    /** Calls back after every consent; the returned function ends that. */
    onConsent: (listener: (oid: string) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    requireMfa: (oid: string, refusal: MfaRefusal = 'basic_action'): void => {
      mfa.set(oid, refusal);
    },
    satisfyMfa: (oid: string): void => {
      mfa.delete(oid);
    },
    mfaRefusal: (oid: string): MfaRefusal | undefined => mfa.get(oid),
  };
};

export type Directory = ReturnType<typeof createDirectory>;
