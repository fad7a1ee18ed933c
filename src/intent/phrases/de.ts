import type { Phrases } from './phrases';

export const de: Phrases = {};
