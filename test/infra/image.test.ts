import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import containerEnvironment from '../../scripts/container-environment.json';
import { temporaryFolder } from '../support/temporary-folder';

const root = join(__dirname, '../..');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

describe('Dockerfile', () => {
  it('assembles the image with the script that also runs without Docker', () => {
    expect(dockerfile).toMatch(/^RUN node scripts\/image\.mjs \/image\b/m);
    expect(runtime).toContain('COPY --from=build /image /app');
  });

  it('runs as nobody in particular and writes only to the data folder', () => {
    const user = /^USER (\d+):(\d+)$/m.exec(runtime);
    expect(Number(user?.[1])).toBeGreaterThan(0);
    expect(runtime).toContain(`COPY --from=build --chown=${user?.[1] ?? ''}:${user?.[2] ?? ''} /data /data`);
    expect(runtime).toMatch(/^VOLUME \/data$/m);
    expect(runtime).toMatch(/\bDATA_DIR=\/data\b/);
  });

  it('gives Node the settings that the bot was compiled and measured with', () => {
    for (const [name, value] of Object.entries(containerEnvironment)) {
      expect(runtime.replaceAll('"', '')).toContain(`${name}=${value}`);
    }
  });

  it('is given no secret, neither when built nor as a default', () => {
    expect(dockerfile).not.toMatch(/PASSWORD|SECRET|TOKEN/i);
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toContain('*');
    expect(ignored.filter((line) => /^!.*(env|data)\b/.test(line))).toEqual([]);
  });

  it.each([
    [200, 0],
    [503, 1],
  ])('has a health check that ends with %d as %d', (status, code) => {
    const check = /HEALTHCHECK[^]*?"-e", "([^\n]*)"\]/.exec(runtime)?.[1] ?? '';
    const serve = `const server = require('node:http').createServer((request, answer) => {
      answer.writeHead(request.url === '/healthz' ? ${String(status)} : 404).end();
    }).listen(0, '127.0.0.1', () => {
      process.env.PORT = String(server.address().port);
      ${check};
    });`;
    expect(spawnSync(process.execPath, ['-e', serve], { timeout: 10_000 }).status).toBe(code);
  });
});

describe('scripts/image.mjs', () => {
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/image.mjs'), ...args], {
      encoding: 'utf8',
    });
    return { status, stderr };
  };

  it('refuses to work without a folder', () => {
    expect(run()).toEqual({ status: 1, stderr: 'image.mjs: give the folder to assemble the image in.\n' });
  });

  it('refuses a folder that has something in it', () => {
    const folder = temporaryFolder('image');
    writeFileSync(join(folder, 'note.txt'), '');
    expect(run(folder)).toEqual({
      status: 1,
      stderr: `image.mjs: ${folder} is not empty: give another folder.\n`,
    });
  });
});
