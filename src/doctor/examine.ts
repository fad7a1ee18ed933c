import { parseConfig, type Config } from '../config';
import type { Environment } from '../config/reader';
import type { DevicePrompt } from '../identity/device-code';
import { createEntraNetwork } from '../identity/network';
import { parseOrder, HELP } from './arguments';
import { checkConfiguration } from './configuration';
import { isFailure, printFinding, type Finding } from './finding';
import { checkGraph } from './graph';
import { callerFor, checkBotSignIn, signOperatorIn } from './sign-in';

export interface Examination {
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly version: string;
  /** Writes one line. */
  readonly print: (line: string) => void;
}

/** Examines a deployment and prints what it finds, a line a check. The answer is the exit code of the process. */
export async function examine({ args, environment, version, print }: Examination): Promise<0 | 1 | 2> {
  const order = parseOrder(args);
  if (order.kind === 'help') {
    print(HELP.trimEnd());
    return 0;
  }
  if (order.kind === 'misunderstood') {
    print(order.sentence);
    return 2;
  }
  let failures = 0;
  const tell = (finding: Finding) => {
    if (isFailure(finding)) failures += 1;
    print(printFinding(finding));
  };
  const parsed = parseConfig(environment);
  if (parsed.kind === 'invalid') {
    for (const means of parsed.problems) tell({ verdict: 'failed', what: 'Configuration', means });
    return 1;
  }
  const { config } = parsed;
  for (const finding of await checkConfiguration(config)) tell(finding);
  if (order.extent === 'all') {
    const { testWebinar } = order;
    await checkOnline(config, { ...(testWebinar !== undefined && { testWebinar }), version, print, tell });
  }
  print(
    failures === 0
      ? 'Nothing stands in the way.'
      : `${failures} ${failures === 1 ? 'check' : 'checks'} failed.`,
  );
  return failures === 0 ? 0 : 1;
}

interface OnlineCheck {
  readonly testWebinar?: string;
  readonly version: string;
  readonly print: (line: string) => void;
  readonly tell: (finding: Finding) => void;
}

async function checkOnline(
  config: Config,
  { testWebinar, version, print, tell }: OnlineCheck,
): Promise<void> {
  const hosts = [config.entra.authorityHost, config.bot.channelLoginUrl].map((url) => new URL(url).host);
  const network = createEntraNetwork({ hosts });
  const show = ({ page, code, minutes }: DevicePrompt) => {
    print(`Please open ${page} within ${minutes} minutes, enter the code ${code}, and sign in as yourself.`);
  };
  try {
    tell(await checkBotSignIn(config, network));
    const operator = await signOperatorIn(config, network, show);
    tell(operator.finding);
    if (operator.kind === 'failed') return;
    await checkGraph({
      config,
      caller: callerFor(config, network, operator.signedIn),
      userAgent: `Unenroll-doctor/${version}`,
      ...(testWebinar !== undefined && { testWebinar }),
      tell,
    });
  } finally {
    await network.close();
  }
}
