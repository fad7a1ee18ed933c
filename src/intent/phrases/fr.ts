import type { Phrases } from './phrases';

export const fr: Phrases = {};
