import type { Phrases } from './phrases';

export const nl: Phrases = {};
