import type { Phrases } from './phrases';

export const ptBR: Phrases = {};
