import { randomUUID } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  /** PEM; it signs itself, so it is also the authority a client has to trust. */
  readonly cert: string;
}

/** Makes a fresh certificate for `localhost` and `127.0.0.1`, valid from yesterday for a year. */
export const makeCertificate = async (): Promise<Certificate> => {
  // A subject of its own: two authorities of one name cannot be told apart by a client that trusts both.
  const made = await generate([{ name: 'commonName', value: `Sandbox ${randomUUID()}` }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
};
