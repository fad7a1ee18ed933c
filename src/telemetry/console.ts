import type { Log } from './log';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Keeps libraries off standard output and standard error, where every line is one of the log's: botbuilder complains there of
 * each token it refuses, which anybody can make it do, with words that may be anything. That there was something is noted.
 */
export function quietLibraries(log: Log, output: Pick<Console, (typeof METHODS)[number]> = console): void {
  for (const method of METHODS) {
    output[method] = () => {
      log.debug({ method }, 'a library wrote to the console');
    };
  }
}
