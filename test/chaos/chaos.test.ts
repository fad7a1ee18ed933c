import { runChaos } from './run';

const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 2 ** 31);
const runs = Number(process.env['CHAOS_RUNS'] ?? 1_000);
const LANES = 12;

test(
  `the promises hold through ${runs} random schedules (CHAOS_SEED=${seed} CHAOS_RUNS=${runs} repeats them)`,
  async () => {
    await runChaos({ seed, runs, lanes: Math.min(LANES, runs) });
  },
  60 * 60_000,
);
