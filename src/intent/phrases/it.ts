import type { Phrases } from './phrases';

export const it: Phrases = {};
