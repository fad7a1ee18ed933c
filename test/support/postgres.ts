import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chown, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** A real PostgreSQL server on loopback, in a directory of its own, shared by the test files of one jest worker. */
export interface PostgresServer {
  /** Makes an empty database and returns its `postgres://` URL. */
  createDatabase(): Promise<string>;
  /** Stops the server at once, as a crash would: open connections are cut. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server properly and starts it again. */
  restart(): Promise<void>;
}

interface Server {
  readonly bin: string;
  /** Holds `data/` and everything else of the server. */
  readonly home: string;
  readonly port: number;
  readonly password: string;
}

/** Starts the worker's server, or finds it running. It stops by itself when the worker ends, however it ends. */
export async function postgresServer(): Promise<PostgresServer> {
  // Jest gives each test file modules of its own, so what the files of a worker share is a note on disk.
  const note = join(tmpdir(), `unenroll-postgres-${process.pid}.json`);
  const server = (await findServer(note)) ?? (await makeServer(note));
  return {
    createDatabase: () => createDatabase(server),
    stop: () => control(server, 'stop', '-m', 'immediate'),
    start: () => control(server, 'start'),
    restart: () => control(server, 'restart', '-m', 'fast'),
  };
}

async function findServer(note: string): Promise<Server | undefined> {
  if (!existsSync(note)) return undefined;
  const server = JSON.parse(await readFile(note, 'utf8')) as Server;
  // The note may be left over from an earlier process of the same number.
  return control(server, 'status').then(
    () => server,
    () => undefined,
  );
}

async function makeServer(note: string): Promise<Server> {
  const home = await mkdtemp(join(tmpdir(), 'unenroll-postgres-'));
  const server = {
    bin: findBinaries(),
    home,
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
  };
  const user = await serverUser();
  await mkdir(join(home, 'data'));
  await writeFile(join(home, 'password'), server.password, { mode: 0o600 });
  await writeFile(note, JSON.stringify(server), { mode: 0o600 });
  for (const path of [home, join(home, 'data'), join(home, 'password'), note]) {
    if (user) await chown(path, user.uid, user.gid);
  }
  const options = ['-U', 'postgres', '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(
    join(server.bin, 'initdb'),
    ['-D', join(home, 'data'), `--pwfile=${join(home, 'password')}`, ...options],
    { ...user, cwd: home },
  );
  const settings = { port: server.port, listen_addresses: `'127.0.0.1'`, unix_socket_directories: `''` };
  const lines = Object.entries({ ...settings, fsync: 'off' }).map(([name, value]) => `${name} = ${value}\n`);
  await appendFile(join(home, 'data', 'postgresql.conf'), lines.join(''));
  await stopWithWorker(server, note);
  await control(server, 'start');
  return server;
}

/** A process that reads from the worker until there is no worker any more, and then stops the server and cleans up. */
async function stopWithWorker({ bin, home }: Server, note: string): Promise<void> {
  const script = 'cat >/dev/null; "$0" -D "$1/data" -m immediate stop; rm -rf "$1" "$2"';
  const guard = spawn('sh', ['-c', script, join(bin, 'pg_ctl'), home, note], {
    ...(await serverUser()),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
}

async function control({ bin, home }: Server, ...command: string[]): Promise<void> {
  await run(
    join(bin, 'pg_ctl'),
    ['-D', join(home, 'data'), '-l', join(home, 'log'), '-w', '-t', '20', ...command],
    { ...(await serverUser()), cwd: home },
  );
}

async function createDatabase({ port, password }: Server): Promise<string> {
  const urlOf = (name: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return urlOf(name);
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await run('id', [which, 'postgres'])).stdout)),
  );
  return { uid: uid!, gid: gid! };
}

function findBinaries(): string {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).map((it) => join(packaged, it, 'bin')) : [];
  const folders = [...versions.reverse(), ...(process.env['PATH'] ?? '').split(delimiter)];
  const bin = folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))));
  if (bin !== undefined) return bin;
  throw new Error(
    'These tests need PostgreSQL: install its server package (Debian: apt-get install postgresql).',
  );
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
