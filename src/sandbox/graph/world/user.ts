/** A person of the stand-in's directory; the properties Graph gives by default on `GET /me`. */
export interface User {
  id: string;
  tenantId: string;
  displayName: string;
  mail: string | null;
  userPrincipalName: string;
  givenName: string | null;
  surname: string | null;
  preferredLanguage: string | null;
}

/** What a test has to say about a person; the rest follows from the name. */
export type UserSeed = Pick<User, 'id' | 'tenantId' | 'displayName'> & Partial<User>;

/** A whole user from a seed: `Ada Reed` becomes ada.reed@contoso.com, given name Ada, surname Reed, language en-US. */
export function userFrom(seed: UserSeed): User {
  const [first = seed.displayName, ...others] = seed.displayName.split(' ');
  const mail = `${seed.displayName.toLowerCase().replaceAll(' ', '.')}@contoso.com`;
  return {
    mail: seed.userPrincipalName ?? mail,
    userPrincipalName: seed.mail ?? mail,
    givenName: first,
    surname: others.join(' ') || null,
    preferredLanguage: 'en-US',
    ...seed,
  };
}

/** Whether an address is the person's, by mail or user principal name, whatever the letter case. */
export function hasAddress(user: User, address: string): boolean {
  const wanted = address.toLowerCase();
  return [user.mail, user.userPrincipalName].some((own) => own?.toLowerCase() === wanted);
}

/** The person as a `communicationsUserIdentity`. */
export function identityOf(user: User) {
  return {
    '@odata.type': '#microsoft.graph.communicationsUserIdentity',
    id: user.id,
    displayName: user.displayName,
    tenantId: user.tenantId,
  };
}
