import { ar } from './ar';
import { de } from './de';
import { en, type Sentences } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { ptBR } from './pt-BR';
import { zhCN } from './zh-CN';

/** Every language the bot speaks, by its BCP 47 tag. */
export const languages: Readonly<Record<string, Sentences>> = {
  en,
  fr,
  de,
  es,
  'pt-BR': ptBR,
  it,
  nl,
  ja,
  'zh-CN': zhCN,
  ar,
};
