// What the container, npm start and the benchmark give Node, beside the configuration: little room for garbage, because a chain of
// waits makes little of it, few arenas to allocate in, and an allocator that gives back what loading needed. The Dockerfile says the
// same, and a test compares.
import { readFileSync } from 'node:fs';

export const containerEnvironment = JSON.parse(
  readFileSync(new URL('container-environment.json', import.meta.url), 'utf8'),
);
