import type { Phrases } from './phrases';

export const zhCN: Phrases = {};
