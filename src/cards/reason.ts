import type { CardElement, IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import { LONGEST_REASON, PRESET_REASONS } from '../domain/reason';
import type { Voice } from '../locales/voice';
import { REASON_INPUTS } from './press';

/** Two inputs for why somebody cancels. Neither has to be filled in. */
export function reasonInputs(voice: Voice): readonly CardElement[] {
  const preset: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: REASON_INPUTS.preset,
    label: voice.say('reason.label'),
    style: 'compact',
    isRequired: false,
    placeholder: voice.say('reason.placeholder'),
    choices: PRESET_REASONS.map((value) => ({ title: voice.say(`reason.${value}`), value })),
  };
  const text: ITextInput = {
    type: 'Input.Text',
    id: REASON_INPUTS.text,
    label: voice.say('reason.words'),
    isRequired: false,
    maxLength: LONGEST_REASON,
  };
  return [preset, text];
}
