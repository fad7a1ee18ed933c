import type { Phrases } from './phrases';

export const es: Phrases = {};
