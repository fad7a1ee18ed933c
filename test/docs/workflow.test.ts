import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './documents';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly container?: string;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly 'timeout-minutes'?: number;
}

const workflow = parse(readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')) as {
  permissions: unknown;
  jobs: Readonly<Record<string, Job>>;
};
const jobs = Object.entries(workflow.jobs);

test('what CI runs is what anybody can run, on every version of Node that is promised', () => {
  const { test: tests } = workflow.jobs;
  expect(tests?.strategy?.matrix.node).toEqual([20, 22, 24]);
  expect(tests?.container).toContain('${{ matrix.node }}');
  expect(tests?.steps.map(({ run }) => run)).toContain('bash .ci/run');
  expect(existsSync(join(root, '.ci/run'))).toBe(true);
});

test('it may read the repository and nothing else', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  for (const [, { permissions, steps }] of jobs) {
    expect(permissions).toBeUndefined();
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  }
});

test('actions of others are pinned to a commit, and every job ends', () => {
  for (const [, job] of jobs) {
    const used = job.steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  }
});
