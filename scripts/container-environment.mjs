// What the container, npm start and the benchmark give Node, beside the configuration: the same room for new objects on
// every machine (Node would take it from the machine's memory, and move what is under way to the old objects where that is small), few arenas to
// allocate in, and an allocator that gives back what loading needed. The Dockerfile says the same, and a test compares.
import { readFileSync } from 'node:fs';

export const containerEnvironment = JSON.parse(
  readFileSync(new URL('container-environment.json', import.meta.url), 'utf8'),
);
