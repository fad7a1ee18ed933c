import Negotiator from 'negotiator';
import { firstSpoken, voiceFor, type Voice } from '../locales/voice';
import type { PageRequest } from './page';

/**
 * The voice for whoever reads a page: in the language that is wanted, a BCP 47 tag, or else in the one of the browser's that
 * comes first and has sentences (RFC 9110, section 12.5.4).
 */
export function readerVoice({ acceptLanguage }: PageRequest, wanted?: string): Voice {
  const browsers = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages();
  return voiceFor({ locale: firstSpoken([...(wanted === undefined ? [] : [wanted]), ...browsers]) });
}
