/** Every sentence the bot says, in English: the language all others are held against. ICU MessageFormat. */
export const en = {
  'app.name': 'Unenroll',
  'event.untitled': 'Untitled event',
  'event.line': '{title}, {when}',
  'choose.line': '{title}, {when} ({state})',

  'button.cancel': 'Cancel my registration',
  'button.cancelMany': 'Cancel these {count, plural, one {# registration} other {# registrations}}',
  'button.keep': 'Keep my place',
  'button.keepMany': 'Keep my places',
  'button.register': 'Register',
  'button.registerAgain': 'Register again',
  'button.joinWaitingList': 'Join the waiting list',
  'button.tryAgain': 'Try again',
  'button.askAgain': 'Start again',
  'button.continue': 'Continue',
  'button.eventPage': 'Open the event page',
  'button.myRegistrations': 'My registrations',
  'button.anotherEvent': 'I mean another event',
  'button.filter': 'Show matching events',
  'button.calendar': 'Look in my calendar too',
  'button.help': 'What can you do?',
  'button.signIn': 'Sign in',

  'state.registered': 'Registered',
  'state.waitlisted': 'On the waiting list',
  'state.pendingApproval': 'Waiting for approval',
  'state.cancelled': 'Cancelled',
  'state.cancelling': 'Being cancelled',
  'state.failed': 'Not cancelled',
  'state.unknown': 'Not sure yet',
  'state.kept': 'Kept',

  'ask.title': 'Cancel your registration?',
  'ask.titleMany': 'Cancel {count, plural, one {this registration} other {these # registrations}}?',
  'ask.seat.registered':
    'Your place becomes free for somebody else. If you change your mind, you can register again while there is room.',
  'ask.seat.waitlisted': 'You leave the waiting list. If you register again later, you join at the end.',
  'ask.seat.pendingApproval': 'Your request to attend is withdrawn before the organizer decides.',
  'ask.seatMany': 'Your places become free for other people.',
  'ask.leftOut':
    '{count, plural, one {# of those you picked is left out, because it} other {# of those you picked are left out, because they}} can no longer be cancelled.',
  'ask.only':
    'I found no other registration of yours. If you mean another event, send me the link to its event page.',

  'cancelled.title': 'Your registration is cancelled',
  'cancelled.titleMany': 'Your registrations are cancelled',
  'cancelled.at': 'Cancelled on {at}.',
  'cancelled.calendar': 'Still in your calendar? You can delete it there.',
  'cancelling.title': 'Cancelling your registration',
  'cancelling.text': 'This is taking longer than usual. I will tell you as soon as I know how it ended.',
  'partly.title': '{cancelled} cancelled, {others} not',
  'failed.title': 'Your registration was not cancelled',
  'failed.notAllowed':
    'Microsoft 365 does not let me cancel this registration for you here. You can do it on the event page.',
  'failed.openToEveryone':
    'This event is open to everyone, so only the cancel link in your confirmation e-mail works.',
  'failed.retired':
    'Microsoft has switched off the service that this registration was made with. Please use the link in your confirmation e-mail.',
  'failed.notRegistered':
    'You are not registered for this event any more, so there was nothing left to cancel.',
  'failed.busy':
    'Microsoft 365 is too busy right now. You are still registered; please try again in a few minutes.',
  'failed.refused': 'Microsoft 365 refused to cancel it. You are still registered.',
  'failed.interrupted': 'I was interrupted before I could cancel it. You are still registered.',
  'unknown.title': 'I do not know yet whether it worked',
  'unknown.text':
    'Microsoft 365 did not answer. Ask me again in a minute, and I will check how your registration stands.',

  'kept.title': 'You keep your place',
  'kept.text': 'Nothing was changed.',
  'expired.title': 'This question has expired',
  'expired.text':
    'I asked a while ago and would rather ask again than act on an old answer. Nothing was changed.',
  'notYours.title': 'This question is not yours to answer',
  'notYours.text':
    'It was for somebody else, or I no longer have it. Nothing was changed. You can cancel a registration of your own at any time.',

  'badName.title': 'I cannot tell which event that is',
  'badName.text': 'Please send me the link to the event page, or the join link of the event.',
  'eventNotFound.title': 'I cannot find that event',
  'eventNotFound.text': 'It may have been deleted, or the link may be incomplete.',
  'eventNotAllowed.title': 'I cannot look at that event for you',
  'eventNotAllowed.text':
    'Your organization does not let me read it. You can still cancel on the event page or with the link in your confirmation e-mail.',
  'otherTenant.title': 'That event belongs to another organization',
  'otherTenant.text':
    'I can only reach events of your own organization. You can cancel on its event page or with the link in your confirmation e-mail.',
  'eventOver.title': 'This event is over',
  'eventOver.text': 'There is nothing left to cancel.',
  'eventCanceled.title': 'The organizer has called this event off',
  'eventCanceled.text': 'You do not have to do anything.',
  'notRegistered.title': 'You are not registered for this event',
  'notRegistered.text':
    'If you registered with another e-mail address, use the cancel link in the confirmation sent there.',
  'notRegisteredHere.title': 'I have no registration of yours for this meeting',
  'notRegisteredHere.text':
    'For this kind of meeting I can only cancel what was registered through me. For anything else, use the link in your confirmation e-mail.',
  'alreadyCancelled.title': 'Your registration is already cancelled',
  'alreadyCancelled.text': 'There is nothing left to do.',
  'rejected.title': 'The organizer has declined your registration',
  'rejected.text': 'You do not hold a place, so there is nothing to cancel.',
  'stateUnknown.title': 'I cannot read how your registration stands',
  'stateUnknown.text': 'Microsoft 365 reports something I do not know. Please check on the event page.',
  'openToEveryone.title': 'Only the link in your e-mail can cancel this one',
  'openToEveryone.text':
    'This event is open to everyone, so Microsoft 365 accepts a cancellation only through the link in your confirmation e-mail.',
  'registrationNotAllowed.title': 'I am not allowed to look at your registration',
  'registrationNotAllowed.text':
    'Your organization does not let me read it. You can cancel on the event page or with the link in your confirmation e-mail.',
  'nothingFound.title': 'I found no registration of yours',
  'nothingFound.narrowed': 'Nothing matches what you wrote.',
  'nothingFound.text': 'Send me the link to the event page or the join link, and I will look there.',
  'unasked.text': 'I could not look at {count, plural, one {# event} other {# events}}.',

  'choose.title': 'Which registration do you want to cancel?',
  'choose.label': 'Your registrations',
  'choose.filter':
    '{hidden, plural, one {# more is} other {# more are}} not shown. Type a part of the title:',
  'choose.required': 'Please choose at least one.',
  'held.title': 'Your registrations',
  'held.hidden':
    '{count, plural, one {# more registration is} other {# more registrations are}} not shown here.',
  'held.declined': 'You declined the invitation in Outlook, but you still hold this place.',

  'enrolled.title': 'You are registered',
  'enrolled.waitlisted.title': 'You are on the waiting list',
  'enrolled.waitlisted.text': 'You get a place when one becomes free.',
  'enrolled.pendingApproval.title': 'Your request is with the organizer',
  'enrolled.pendingApproval.text': 'You are registered as soon as the organizer agrees.',
  'alreadyRegistered.title': 'You are already registered',
  'needsPage.title': 'Please register on the event page',
  'needsPage.questions': 'The organizer asks questions that you can only answer on the event page.',
  'needsPage.approval': 'The organizer approves each registration, and takes requests on the event page.',
  'wouldWait.title': 'This event is full',
  'wouldWait.text': 'You can join the waiting list and get a place when one becomes free.',
  'full.title': 'This event is full',
  'full.text': 'There is no waiting list. You can try again later.',
  'enrolledOpenToEveryone.title': 'You are registered',
  'enrolledOpenToEveryone.text':
    'This event is open to everyone: keep the confirmation e-mail, because only its link can cancel this registration.',
  'enrollUnseen.title': 'You are registered',
  'enrollUnseen.text':
    'I could not see what the event is called or when it begins, so I cannot cancel this registration yet. Press “Try again” and I will look once more, or keep the confirmation e-mail: its link can cancel.',
  'enrollNotAllowed.title': 'I cannot register you here',
  'enrollNotAllowed.text':
    'Your organization, or the organizer, does not let me. You can register on the event page.',
  'retired.title': 'I cannot reach this kind of registration',
  'retired.text':
    'Microsoft has switched off the service behind it. Please use the event page or the link in your confirmation e-mail.',
  'enrollUnknown.title': 'I do not know yet whether you are registered',
  'enrollUnknown.text': 'Microsoft 365 did not answer. Ask me for your registrations in a minute.',

  'signIn.text': 'Please sign in, so that I can look at your own registrations and at nobody else’s.',
  'signIn.consent': 'I need your permission once. Choose “Sign in”, and I will carry on by myself.',
  'signIn.admin': 'Your administrator has to agree before I can look at your registrations.',
  'signIn.wait': 'One moment, I am signing you in.',
  'signIn.refused.title': 'The sign-in did not work',
  'signIn.refused.text': 'Nothing was changed. Please try again.',
  'signedOut.title': 'You are signed out of Unenroll',
  'signedOut.text':
    'I have forgotten your sign-in. You stay signed in to Teams, and your registrations are as they were.',
  'forgotten.title': 'I have forgotten you',
  'forgotten.text':
    'Everything I had stored about you is deleted: {count, plural, =0 {there was nothing} one {# entry} other {# entries}}. Your registrations are as they were.',

  'help.title': 'I cancel your event registrations',
  'help.text':
    'Declining an invitation in Outlook does not give your place back. I do, for webinars, town halls and meetings with registration. Just write:',
  'help.cancel.say': 'cancel my registration',
  'help.cancel.does': 'Add a link, title or date if you like.',
  'help.list.say': 'my registrations',
  'help.list.does': 'See what you are registered for.',
  'help.announce.say': 'announce',
  'help.announce.does': 'For organizers: add the event link, and I post a card with buttons.',
  'help.signOut.say': 'sign out',
  'help.signOut.does': 'I forget your sign-in. “Forget me” deletes everything I store about you.',
  'help.limits':
    'I only work for events of your own organization. The first time, you or your administrator must give me permission.',
  'greeting.title': 'Hello, I am Unenroll',
  'unclear.title': 'I did not get that',
  'unclear.text':
    'I can cancel your registration for an event. Write “cancel my registration”, ideally with the event link.',
  'question.text':
    'I have changed nothing. If you want to give up your place, write “cancel my registration”.',
  'notMine.title': 'I only look after your own registration',
  'notMine.text': 'I cannot cancel an event for everybody, or somebody else’s registration.',
  'nothingAsked.title': 'There is nothing to answer right now',
  'nothingAsked.text': 'I have no open question for you, and I have changed nothing.',
  'whichOne.title': 'Which one do you mean?',
  'whichOne.text': 'Choose on the card above, or write for example “the second one”.',
  'leftAlone.title': 'All right, I leave everything as it is',
  'leftAlone.text': 'All your registrations stay as they are.',

  'fault.title': 'Something went wrong on my side',
  'fault.graph':
    'Microsoft 365 is not answering right now. Nothing was changed; please try again in a minute.',
  'fault.identity':
    'The Microsoft sign-in service is not answering right now. Nothing was changed; please try again in a minute.',
  'fault.store':
    'I cannot reach my own records right now, so I have changed nothing. Please try again in a minute.',
  'fault.other': 'Nothing was changed as far as I know. Please try again.',
  'fault.reference': 'Reference: {reference}',
  'answer.below': 'I have answered below.',
  'late.title': 'I am still working on it',
  'late.text': 'This is taking longer than usual. The result will appear here.',
  'slowDown.text': 'That was a lot at once. Please wait a minute before you write again.',
  'private.sent': 'I have sent you a private message.',
  'private.notInstalled.title': 'Let us talk in private',
  'private.notInstalled.text':
    'Registrations are personal, so I only talk about them in a private chat. Please add Unenroll for yourself, then press the button again.',
  'button.install': 'Add Unenroll',
  'button.openChat': 'Open the chat',
  'private.failed': 'I could not reach you in private. Please write to me in our own chat.',
  'from.channel': 'You asked in a channel.',
  'from.namedChannel': 'You asked in the channel {channel}.',
  'from.namedChannelAndTeam': 'You asked in the channel {channel} of {team}.',
  'from.team': 'You asked in a channel of {team}.',
  'from.groupChat': 'You asked in a group chat.',
  'from.chat': 'You asked in another chat.',

  'announcement.starts': 'Starts: {at}',
  'announcement.ends': 'Ends: {at}',
  'announcement.organizer': 'Organizer: {organizer}',
  'announcement.page': 'Event page',
  'announced.posted.title': 'Your event is announced',
  'announced.updated.title': 'It was announced there already: I have brought the card up to date',
  'announced.inserted.title': 'The card for your event is in your message',
  'announced.text': 'You can change these settings here at any time.',
  'announceWhat.title': 'Which event shall I announce?',
  'announceWhat.text':
    'Write “announce” with the link to the event page, or with the join link of your meeting.',
  'eventDraft.title': 'This event is still a draft',
  'eventDraft.text': 'Nobody can register until you publish it. Publish it first, then announce it.',
  'notOrganizer.title': 'Only the organizers can announce this event',
  'notOrganizer.text': 'You are neither its organizer nor a co-organizer. Nothing was posted.',
  'notPosted.title': 'I could not post the card',
  'notPosted.text':
    'Teams did not let me write there. Please check that Unenroll is added to the team or chat, and try again in a minute.',
  'settings.notify': 'Tell me about cancellations',
  'settings.notify.atOnce': 'At once',
  'settings.notify.digest': 'Once a day',
  'settings.notify.off': 'Not at all',
  'settings.cutOff': 'Last moment to cancel, in hours before the start (leave empty for none)',
  'settings.reason.label': 'Reason for cancelling',
  'settings.reason': 'Ask people why they cancel (they do not have to answer)',
  'button.save': 'Save settings',
  'settingsSaved.title': 'Settings saved',
  'settingsSaved.notify.atOnce': 'I tell the organizers who use me about each cancellation at once.',
  'settingsSaved.notify.digest': 'I tell the organizers who use me about cancellations once a day.',
  'settingsSaved.notify.off': 'I do not tell anybody about cancellations.',
  'settingsSaved.noCutOff': 'People can cancel until the event is over.',
  'settingsSaved.cutOff':
    'People can cancel until {hours, plural, =0 {the start} one {# hour before the start} other {# hours before the start}}.',
  'settingsSaved.reason.asked': 'I ask people why they cancel.',
  'settingsSaved.reason.notAsked': 'I do not ask people why they cancel.',
  'badSettings.title': 'I could not save that',
  'badSettings.text': 'The hours before the start have to be a whole number from 0 to {most}, or empty.',

  'ask.until': 'You can cancel until {at}',
  'ask.tooLate': 'Too late to cancel here: {title}',
  'cutOffPassed.title': 'It is too late to cancel here',
  'cutOffPassed.text': 'The organizer took cancellations until {at}. You are still registered.',
  'cutOffPassed.contact': 'Please write to the organizer, {organizer}.',
  'cutOffPassed.organizer': 'Please write to the organizer.',
  'failed.cutOffPassed': 'The organizer does not take cancellations any more. You are still registered.',
  'reason.label': 'Why are you cancelling? (optional, for the organizer)',
  'reason.placeholder': 'No answer',
  'reason.words': 'In your own words (optional)',
  'reason.otherAppointment': 'Another appointment',
  'reason.notAvailable': 'Not available that day',
  'reason.noLongerNeeded': 'No longer needed',
  'reason.other': 'Something else',

  'news.title': '{count, plural, one {# cancellation} other {# cancellations}}',
  'news.line': '{name}, {at}',
  'news.words': '“{words}”',
  'news.somebody': 'Somebody',
  'news.more': 'and {count} more',
  'news.total': '{count, plural, one {# cancellation} other {# cancellations}} through me so far',

  'consent.badLink.title': 'This link cannot be used',
  'consent.badLink.text':
    'It is incomplete, or asks for permissions that Unenroll does not use. Nothing was changed. Go back to Teams and use the button there.',
  'consent.signedIn.title': 'You are signed in',
  'consent.signedIn.text': 'Unenroll carries on in Teams with what you asked for.',
  'consent.declined.title': 'You did not sign in',
  'consent.declined.text':
    'Nothing was changed in your registrations. If you change your mind, ask again in Teams.',
  'consent.stale.title': 'The sign-in cannot be completed',
  'consent.stale.text':
    'It was started in another window, or too long ago. Nothing was changed in your registrations. Go back to Teams and try again.',
  'consent.refused.title': 'The sign-in cannot be completed',
  'consent.refused.text':
    'Microsoft did not confirm it. Nothing was changed in your registrations. Go back to Teams and try again.',
  'consent.failed.title': 'The sign-in did not work',
  'consent.failed.text':
    'Microsoft’s sign-in service could not complete it. Nothing was changed in your registrations. Please try again in a few minutes.',
  'consent.close': 'You can close this window.',

  'extension.search': 'Please search for the event again, then pick it.',
  'extension.none': 'I found no upcoming event that you organize.',
  'extension.unknown': 'I do not know that command.',
} as const;

export type Sentence = keyof typeof en;
export type Sentences = Readonly<Record<Sentence, string>>;
