import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntraStandIn } from '../src/sandbox/entra/server';
import containerEnvironment from '../scripts/container-environment.json';
import { botEnvironment } from '../test/support/bot-environment';
import { nodeFor } from './echoes';
import { startProgram, type Child, type Program } from './process';
import { APP, TENANT } from './teams/people';

export const SECRET = 'a-secret-of-the-stand-in';

/** The folder of this bundle, where the bundles of the echo bots are as well. */
const BUNDLES = __dirname;
/** The root of the project: `npm run` and scripts/bench.mjs start everything there. */
export const ROOT = process.cwd();

/** A bot that runs. */
export interface Bot extends Child {
  readonly url: string;
}

export type Placement = Pick<Program, 'cores' | 'node' | 'nodeOptions'>;

/** A program and the address it will listen at. */
export interface Addressed {
  readonly program: Program;
  readonly url: string;
}

/** `installed`: as npm installs its packages. `bundled`: in one file, as the product is. */
export type EchoForm = 'installed' | 'bundled';

/** An echo bot. */
export async function echoProgram(
  name: string,
  form: EchoForm,
  placement: Placement = {},
): Promise<Addressed> {
  const port = await freePort();
  const program = {
    script: form === 'bundled' ? join(BUNDLES, `echo-${name}.cjs`) : join(ROOT, 'bench/echo', `${name}.mjs`),
    environment: { PORT: String(port) },
    node: nodeFor(name),
    ...placement,
  };
  return { program, url: `http://127.0.0.1:${port}` };
}

/** Starts an echo bot; it is up once something listens. */
export async function startEcho(name: string, form: EchoForm, placement?: Placement): Promise<Bot> {
  const { program, url } = await echoProgram(name, form, placement);
  return whenUp({ ...startProgram(program), url });
}

export interface ProductOptions extends Placement {
  readonly entra: EntraStandIn;
  readonly graphUrl: string;
  /** Where the embedded database is; kept by whoever hands it in. */
  readonly directory?: string;
  readonly databaseUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The environment of the production bot, from which alone it takes its configuration. */
export async function productProgram(
  options: ProductOptions & { readonly directory: string },
): Promise<Addressed> {
  const { entra, graphUrl, directory, databaseUrl, environment, ...placement } = options;
  const port = await freePort();
  const authority = join(directory, 'authority.pem');
  writeFileSync(authority, entra.ca);
  // With UNENROLL_BENCH_PROFILE=FOLDER each product process leaves a CPU profile there.
  const profiles = process.env['UNENROLL_BENCH_PROFILE'];
  const nodeOptions = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  return {
    url: `http://127.0.0.1:${port}`,
    program: {
      nodeOptions,
      ...placement,
      script: join(ROOT, 'dist/main.js'),
      environment: {
        ...containerEnvironment,
        ...botEnvironment({ entra, graphUrl, tenantId: TENANT, appId: APP, secret: SECRET, directory }),
        PORT: String(port),
        // One person of the benchmark asks for more than any real one may.
        TURNS_PER_MINUTE: '10000',
        NODE_EXTRA_CA_CERTS: authority,
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
        ...environment,
      },
    },
  };
}

/** Starts the production bundle; it is up once something listens. */
export async function startProduct(options: ProductOptions): Promise<Bot> {
  const directory = options.directory ?? temporaryDirectory();
  const { program, url } = await productProgram({ ...options, directory });
  const child = startProgram(program);
  const bot = await whenUp({ ...child, url });
  return {
    ...bot,
    async stop() {
      await bot.stop();
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'unenroll-bench-'));
}

const UP_WITHIN_MS = 20_000;

async function whenUp(bot: Bot): Promise<Bot> {
  const deadline = performance.now() + UP_WITHIN_MS;
  for (;;) {
    try {
      // Every server answers something, if only that it has nothing there.
      await fetch(bot.url);
      return bot;
    } catch (error) {
      if (performance.now() > deadline) throw new Error(`Nothing answers at ${bot.url}.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
