/** The reasons that can be picked. None of them is about health or family: that is nobody's business here. */
export const PRESET_REASONS = ['otherAppointment', 'notAvailable', 'noLongerNeeded', 'other'] as const;

export type PresetReason = (typeof PRESET_REASONS)[number];

/** Why somebody cancels, as far as they want to say. */
export interface Reason {
  readonly preset?: PresetReason;
  readonly text?: string;
}

/** How many characters of a person's own words are kept. */
export const LONGEST_REASON = 200;

/** Reads a reason from what a form sent or a row holds; undefined where nothing was said. */
export function readReason(preset: unknown, text: unknown): Reason | undefined {
  const known = PRESET_REASONS.find((each) => each === preset);
  const words = typeof text === 'string' ? oneLine(text) : '';
  if (known === undefined && words === '') return undefined;
  return { ...(known && { preset: known }), ...(words !== '' && { text: words }) };
}

function oneLine(text: string): string {
  const words = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return words.slice(0, LONGEST_REASON).replace(/\p{Cs}$/u, '');
}
