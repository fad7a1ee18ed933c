import type { Phrases } from './phrases';

export const ja: Phrases = {};
