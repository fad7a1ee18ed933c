import type { PlaygroundUser } from './playground';

/** The identities of the embedded world. They open nothing: each sandbox has signing keys of its own. */
export const tenantId = '0b1f6c1e-5a52-4c0e-9d5c-3c1d2f7a9e01';
export const botAppId = '0b1f6c1e-5a52-4c0e-9d5c-3c1d2f7a9e02';
export const clientId = '0b1f6c1e-5a52-4c0e-9d5c-3c1d2f7a9e03';

const user = (number: number, name: string): PlaygroundUser => ({
  oid: `0b1f6c1e-5a52-4c0e-9d5c-3c1d2f7a9e1${number}`,
  name,
  upn: `${name.toLowerCase().replace(' ', '.')}@contoso.com`,
});

/** Who sits at the Playground. */
export const attendee = user(1, 'Sample Attendee');
/** Whose events the samples are. */
export const organizer = user(2, 'Sample Organizer');

/** Everybody else; the Playground wants five. */
export const others = [
  organizer,
  user(3, 'Sample Presenter'),
  user(4, 'Sample Colleague'),
  user(5, 'Sample Guest'),
  user(6, 'Sample Newcomer'),
] as const;

/** The attendee's 1:1 chat with the bot. */
export const personalChatId = 'a:sandbox-personal-chat';

/** What an administrator has consented to for everybody, so that sign-in is silent as in a tenant well set up. */
export const consented = [
  'User.Read',
  'VirtualEvent.ReadWrite',
  'OnlineMeetings.ReadWrite',
  'Calendars.Read',
] as const;
