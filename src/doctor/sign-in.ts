import { botClientOf } from '../composition/bot-client';
import type { Config } from '../config';
import type { Caller } from '../domain/caller';
import { signInByDevice, type DevicePrompt, type SignedIn } from '../identity/device-code';
import { identityFaultOf } from '../identity/entra-client';
import { createExchange } from '../identity/exchange';
import { createIdentity } from '../identity/identity';
import { IdentityFault } from '../identity/identity-fault';
import type { EntraNetwork } from '../identity/network';
import type { Finding } from './finding';

/** Whether the bot itself can sign in to the Bot Framework: without that it cannot say a word. */
export async function checkBotSignIn({ bot }: Config, network: EntraNetwork): Promise<Finding> {
  const what = `Sign-in of the bot (${bot.appType})`;
  const mend =
    bot.password === undefined
      ? 'Only where the bot runs does its managed identity answer: run the doctor there (docs/operations.md says how), and check MicrosoftAppId.'
      : 'Check MicrosoftAppId, MicrosoftAppPassword (a value, not its id; not expired), MicrosoftAppType and MicrosoftAppTenantId.';
  try {
    const client = botClientOf(bot, network);
    const token = await client.acquireTokenByClientCredential({
      scopes: [`${bot.channelOAuthScope}/.default`],
    });
    if (token) return { verdict: 'ok', what, means: 'the bot can write to people.' };
    return { verdict: 'failed', what, means: 'Entra gave no token, so the bot cannot write to anybody.' };
  } catch (fault) {
    return {
      verdict: 'failed',
      what,
      answer: codeOf(identityFaultOf(fault)),
      means: `the bot cannot write to anybody. ${mend}`,
    };
  }
}

export type OperatorSignIn =
  | { readonly kind: 'signedIn'; readonly signedIn: SignedIn; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly finding: Finding };

/** What Entra's refusals of a device sign-in mean (Microsoft identity platform, error codes). */
const DEVICE_MENDS: Readonly<Record<string, string>> = {
  '7000218':
    'the Entra app does not allow public client flows. In the Entra admin center, under App registrations, Authentication, set "Allow public client flows" to Yes, at least while the doctor is here; the bot itself does not need it.',
  '700016': 'there is no such app in the tenant: check AAD_APP_CLIENT_ID and AAD_APP_TENANT_ID.',
  '70018': 'the sign-in was declined on the page.',
  '53003': 'Conditional Access forbids sign-in by device code here: run the doctor where it is allowed.',
  '65001': 'nobody has agreed to the permissions of the app yet: grant admin consent under API permissions.',
};

/** Signs the operator in by a code that is typed on another device. */
export async function signOperatorIn(
  { entra }: Config,
  network: EntraNetwork,
  show: (prompt: DevicePrompt) => void,
): Promise<OperatorSignIn> {
  const what = 'Sign-in of the operator';
  try {
    const signedIn = await signInByDevice({ app: entra, network, show });
    return {
      kind: 'signedIn',
      signedIn,
      finding: { verdict: 'ok', what, means: 'by a code on another device.' },
    };
  } catch (fault) {
    const code = fault instanceof IdentityFault ? (fault.entraCode ?? '') : '';
    const means =
      DEVICE_MENDS[code] ?? 'no Graph call can be tried. The code may have run out; run the doctor again.';
    return { kind: 'failed', finding: { verdict: 'failed', what, answer: codeOf(fault), means } };
  }
}

/** The operator as the bot would see them: every Graph token is traded on behalf, as in a turn. */
export function callerFor(config: Config, network: EntraNetwork, { person, assertion }: SignedIn): Caller {
  const identity = createIdentity({
    exchange: createExchange({ app: config.entra, network }),
    now: () => new Date(),
  });
  identity.accept(person, assertion);
  return {
    person,
    correlationId: 'doctor',
    endsAt: Number.POSITIVE_INFINITY,
    token: (permissions, challenge) => identity.token(person, permissions, challenge),
  };
}

/** A fault in a word: Entra's number where there is one, else our own stable code. */
export function codeOf(fault: unknown): string {
  if (fault instanceof IdentityFault && fault.entraCode !== undefined) return `AADSTS${fault.entraCode}`;
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : 'unknown error';
}
