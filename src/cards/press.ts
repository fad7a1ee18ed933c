import type { GivenSettings } from '../domain/announcing';
import type { EventRef } from '../domain/event';
import type { NameInText } from '../domain/event-name';
import type { Reason } from '../domain/reason';

/** What a person pressed, read from data that anybody could have written. */
export type Press =
  | {
      readonly verb: 'unenroll.start';
      readonly event: NameInText;
      /** What the person typed to narrow a long list. */
      readonly filter?: string;
      readonly look?: Look;
    }
  | { readonly verb: 'enroll.start'; readonly event: NameInText; readonly waitingList: 'accepted' | 'ask' }
  | { readonly verb: 'unenroll.confirm'; readonly id: string; readonly reason?: Reason }
  | { readonly verb: 'unenroll.keep'; readonly id: string }
  | { readonly verb: 'unenroll.choose'; readonly picked: readonly EventRef[] }
  | { readonly verb: 'unenroll.list' }
  | { readonly verb: 'unenroll.help' }
  | { readonly verb: 'announce.settings'; readonly event: NameInText; readonly given: GivenSettings };

/** Where to look beyond the first place that knows a registration: everywhere, or in the person's calendar as well. */
export type Look = 'everywhere' | 'calendar';

export type Verb = Press['verb'];

/** The id of the chooser's input. */
export const CHOICE_INPUT = 'registrations';
/** The id of the input that narrows a long list. */
export const FILTER_INPUT = 'filter';
/** The ids of the inputs for a reason. */
export const REASON_INPUTS = { preset: 'reasonPreset', text: 'reasonText' } as const;
/** The ids of the inputs of an organizer's form. */
export const SETTINGS_INPUTS = { notify: 'notify', cutOffHours: 'cutOffHours', reason: 'reason' } as const;
