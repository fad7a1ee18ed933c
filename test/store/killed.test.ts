import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createJournal } from '../../src/store/journal';
import { engines, makePlace } from './engines';
import { attendee, NOW } from './samples';

const root = join(__dirname, '..', '..');

describe('a replica that is killed after its claim', () => {
  let folder: string;
  let program: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unenroll-killed-'));
    program = join(folder, 'claim-and-hang.cjs');
    const esbuild = join(root, 'node_modules', '.bin', 'esbuild');
    const source = join(__dirname, 'claim-and-hang.ts');
    const options = ['--bundle', '--platform=node', '--packages=external', '--log-level=error'];
    await promisify(execFile)(esbuild, [source, `--outfile=${program}`, ...options]);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(engines)('has written the claim to %s', async (engine) => {
    const place = await makePlace(engine);
    const { url, directory } = place.options;
    const replica = spawn(process.execPath, [program, JSON.stringify({ url, directory })], {
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(replica, 'exit');
    const said = once(createInterface(replica.stdout), 'line') as Promise<[string]>;
    const [line] = await Promise.race([
      said,
      exit.then(() => Promise.reject(new Error('It ended by itself.'))),
    ]);
    replica.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
    const { id, kind } = JSON.parse(line) as { id: string; kind: string };
    expect(kind).toBe('claimed');

    const journal = createJournal(await place.open());
    expect(await journal.unsettled(attendee, NOW)).toMatchObject([{ id, items: [{ state: 'cancelling' }] }]);
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'decided' });
    expect(await journal.stuck(NOW)).toBe(1);
    await place.clear();
  });
});
