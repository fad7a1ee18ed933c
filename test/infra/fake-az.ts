import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

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
  const folder = mkdtempSync(join(tmpdir(), 'fake-az-'));
  const state = join(folder, 'state.json');
  const az = join(folder, 'az');
  const stand = join(__dirname, 'fake-az-process.cjs');
  writeFileSync(az, `#!/bin/sh\nexec "${process.execPath}" "${stand}" "${state}" "$@"\n`);
  chmodSync(az, 0o755);
  return {
    run(script: string, args: string[]) {
      const { PATH = '', HOME = '' } = process.env;
      const env = { HOME, PATH: [folder, PATH].join(delimiter) };
      const path = join(__dirname, '../../infra', script);
      const { status, stdout, stderr } = spawnSync('bash', [path, ...args], { encoding: 'utf8', env });
      return { code: status, stdout, stderr };
    },
    state: () => (existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : {}) as Partial<AzureState>,
  };
}
