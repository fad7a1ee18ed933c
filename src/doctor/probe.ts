import { GraphFault } from '../domain/faults';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import type { Answer } from '../graph/answer';
import type { GraphRequest, Session } from '../graph/client';
import { IdentityFault } from '../identity/identity-fault';
import type { Finding } from './finding';
import { codeOf } from './sign-in';

/** One Graph call that is tried, and what its answers mean for the bot. */
export interface Probe {
  readonly what: string;
  readonly request: GraphRequest;
  /** Statuses other than 2xx that show that the call is allowed, such as 404 for "you are not registered". */
  readonly alsoAllowed?: readonly number[];
  readonly means: { readonly allowed: string; readonly refused: string };
  /** Whether the bot can do without. */
  readonly need: 'needed' | 'optional';
}

export interface Probed {
  readonly finding: Finding;
  /** Present when the call is allowed. */
  readonly answer?: Answer;
}

/** Tries one call with a session of its own. Never throws what Graph, Entra or the network may do. */
export async function tryProbe(open: () => Session, probe: Probe): Promise<Probed> {
  const { what, request, alsoAllowed = [], means, need } = probe;
  const no = need === 'needed' ? 'failed' : 'refused';
  try {
    const answer = await open().request(request);
    const said = [answer.status, answer.graphCode].filter((each) => each !== undefined).join(' ');
    return answer.status < 300 || alsoAllowed.includes(answer.status)
      ? { finding: { verdict: 'allowed', what, answer: said, means: means.allowed }, answer }
      : { finding: { verdict: no, what, answer: said, means: means.refused } };
  } catch (fault) {
    if (fault instanceof SignInRequired) {
      return { finding: { verdict: no, what, answer: 'no token', means: consentMend(fault.permissions) } };
    }
    if (fault instanceof GraphFault) {
      const said = [fault.status, fault.graphCode ?? fault.code]
        .filter((each) => each !== undefined)
        .join(' ');
      return {
        finding: { verdict: 'failed', what, answer: said, means: 'Graph gave no usable answer: try again.' },
      };
    }
    if (fault instanceof IdentityFault) {
      return { finding: { verdict: 'failed', what, answer: codeOf(fault), means: EXCHANGE_MEND } };
    }
    throw fault;
  }
}

const EXCHANGE_MEND =
  'the sign-in could not be traded for a Graph token. Check the credential of the Entra app (AAD_APP_CLIENT_SECRET, AAD_APP_CERTIFICATE_PATH or AAD_APP_MANAGED_IDENTITY_CLIENT_ID) and that it has not expired; with a managed identity, run the doctor where the bot runs.';

function consentMend(permissions: readonly Permission[]): string {
  return `Entra gives no token for ${permissions.join(', ')}. Add the delegated permission to the app under API permissions and grant admin consent, or agree to it once yourself in Teams.`;
}
