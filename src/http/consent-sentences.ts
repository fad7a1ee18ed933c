/** What a page says: a heading and what it means for the reader. */
export interface PageText {
  readonly title: string;
  readonly text: string;
}

/** Every way a visit of the consent pages can end that a person gets to read. */
export type ConsentEnding =
  /** The address does not ask for permissions that the bot uses. */
  | 'badLink'
  | 'signedIn'
  | 'declined'
  /** What came back does not belong to a sign-in that this browser began. */
  | 'stale'
  /** Entra did not take the code. */
  | 'refused'
  /** The sign-in service could not be asked, or failed. */
  | 'failed';

/** Everything the consent pages say, in one language. */
export interface ConsentSentences {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly product: string;
  readonly endings: Readonly<Record<ConsentEnding, PageText>>;
  readonly close: string;
  /** Stands before a number under which the operator finds the fault. */
  readonly reference: string;
}

/** The consent pages in English. */
export const englishConsentSentences: ConsentSentences = {
  language: 'en',
  product: 'Unenroll',
  endings: {
    badLink: {
      title: 'This link cannot be used',
      text: 'It is incomplete, or asks for permissions that Unenroll does not use. Nothing was changed. Go back to Teams and use the button there.',
    },
    signedIn: {
      title: 'You are signed in',
      text: 'Unenroll goes on in Teams with what you asked for.',
    },
    declined: {
      title: 'You did not sign in',
      text: 'Nothing was changed in your registrations. If you change your mind, ask again in Teams.',
    },
    stale: {
      title: 'The sign-in cannot be completed',
      text: 'It was begun in another window, or too long ago. Nothing was changed in your registrations. Go back to Teams and try again.',
    },
    refused: {
      title: 'The sign-in cannot be completed',
      text: 'Microsoft did not confirm it. Nothing was changed in your registrations. Go back to Teams and try again.',
    },
    failed: {
      title: 'The sign-in did not work',
      text: 'Microsoft’s sign-in service could not complete it. Nothing was changed in your registrations. Please try again in a few minutes.',
    },
  },
  close: 'You can close this window.',
  reference: 'Reference',
};
