/** A fault of the sign-in service or of how the bot is registered there; never the person's doing. */
export class IdentityFault extends Error {
  /**
   * `entra_unavailable`: no usable answer in time. `entra_refused`: Entra does not accept the bot itself (credential,
   * audience, application). `credential_unavailable`: the bot's own credential cannot be read.
   */
  readonly code: 'entra_unavailable' | 'entra_refused' | 'credential_unavailable';
  /** Entra's AADSTS number, where it gave one. */
  readonly entraCode: string | undefined;

  constructor(
    code: IdentityFault['code'],
    options: { entraCode?: string | undefined; cause?: unknown } = {},
  ) {
    super(`Identity fault: ${code}${options.entraCode ? ` (AADSTS${options.entraCode})` : ''}`, {
      cause: options.cause,
    });
    this.name = 'IdentityFault';
    this.code = code;
    this.entraCode = options.entraCode;
  }
}
