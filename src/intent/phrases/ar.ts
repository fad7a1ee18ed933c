import type { Phrases } from './phrases';

export const ar: Phrases = {};
