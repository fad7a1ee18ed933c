import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';

/** What the stand-in for Azure and Entra has been told. */
export interface AzureState {
  calls: string[][];
  apps: Record<string, unknown>[];
  principals: string[];
  credentials: Record<string, unknown>[];
  images: string[];
  deployments: string[][];
}

/** Runs the scripts of infra/ with a stand-in for the Azure CLI first on the PATH. */
export function fakeAzure() {
  const folder = temporaryFolder('azure');
  const state = join(folder, 'state.json');
  const az = join(folder, 'az');
  const stand = join(__dirname, 'fake-az-process.cjs');
  writeFileSync(az, `#!/bin/sh\nexec "${process.execPath}" "${stand}" "${state}" "$@"\n`);
  chmodSync(az, 0o755);
  const bash = (args: readonly string[], cwd?: string) => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { HOME, PATH: [folder, PATH].join(delimiter) };
    const { status, stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8', env, cwd });
    return { code: status, stdout, stderr };
  };
  return {
    /** Runs a script of infra/. */
    run: (script: string, args: readonly string[]) => bash([join(__dirname, '../../infra', script), ...args]),
    /** Runs what somebody types, in a folder. */
    type: (command: string, cwd: string) => bash(['-euc', command], cwd),
    state: () => (existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : {}) as Partial<AzureState>,
  };
}
