/** What a Graph call may be allowed to do, by the short names of Microsoft's delegated permissions. */
export type Permission =
  'VirtualEvent.ReadWrite' | 'OnlineMeetings.ReadWrite' | 'User.Read' | 'Calendars.Read';

/**
 * Thrown by any call that needs a token of the person and cannot get one without them. It is an error and not a value
 * because a call at any depth may meet it (consent, Conditional Access, a token that ran out) and it ends the turn at one
 * place, where the person is asked to sign in and the turn is kept for later.
 */
export class SignInRequired extends Error {
  readonly code = 'sign_in_required';
  /** The permissions that were wanted. */
  readonly permissions: readonly Permission[];
  /** A claims challenge to be met by the next token request: JSON, as Entra or Graph sent it. */
  readonly claims: string | undefined;
  /** Whether a silent sign-in can do it (`silent`), or the person has to agree or prove something (`interactive`). */
  readonly manner: 'silent' | 'interactive';

  constructor(
    permissions: readonly Permission[],
    manner: 'silent' | 'interactive',
    options: { claims?: string; cause?: unknown } = {},
  ) {
    super('The person has to sign in.', { cause: options.cause });
    this.name = 'SignInRequired';
    this.permissions = permissions;
    this.manner = manner;
    this.claims = options.claims;
  }
}
