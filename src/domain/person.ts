/** One account in one Entra tenant: the token's `tid` and `oid`, the activity's `tenantId` and `aadObjectId`. */
export interface Person {
  readonly tenantId: string;
  readonly userId: string;
}

/** How a person reads: a BCP 47 language tag, and an IANA time zone where the client told it. */
export interface Reader {
  readonly locale: string;
  readonly timeZone?: string;
}
