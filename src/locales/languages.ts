import { en, type Sentences } from './en';
import { fr } from './fr';

/** Every language the bot speaks, by its BCP 47 tag. */
export const languages: Readonly<Record<string, Sentences>> = { en, fr };
