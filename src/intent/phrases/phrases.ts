/** What a word or phrase does in a sentence, whatever its language. */
export type Concept =
  /** Ends something; what it ends decides (cancel). */
  | 'cancel'
  /** Reports an end that was made already (was cancelled). */
  | 'cancelled'
  /** Ends the speaker's own registration without a further word (unregister, back out). */
  | 'unregister'
  /** Reports the same (am unregistered). */
  | 'unregistered'
  /** Ends something only together with "me" or a registration (remove, free up). */
  | 'remove'
  /** The same, or together with an event (leave the training). */
  | 'quit'
  /** Says that the speaker will be absent. */
  | 'absent'
  /** Holds its own negation (not available). */
  | 'negated'
  /** The same, if a day or event is named with it (not here). */
  | 'away'
  | 'attend'
  | 'register'
  | 'registered'
  /** Speaks of losing a seat, which nobody asks for. */
  | 'lose'
  /** Leaves things as they are (keep). */
  | 'keep'
  /** A registration, seat, place. */
  | 'obj'
  /** A generic word for an event (webinar). */
  | 'event'
  /** A kind of event that titles are made of (briefing, workshop). */
  | 'gathering'
  /** Things that are cancelled elsewhere (subscription, flight, meeting room). */
  | 'foreign'
  /** The same, unless one registers for it (project, account, dinner, party). */
  | 'perhapsForeign'
  | 'i'
  | 'me'
  | 'my'
  /** A person who is not the speaker, or a verb form that speaks of one. */
  | 'other'
  /** Who may have the speaker's seat (someone else). */
  | 'successor'
  /** People in general: several of them on a list are no other person (list of attendees). */
  | 'crowd'
  /** A list of names. */
  | 'roster'
  /** A form of a verb that has somebody else for its subject (wants, kommt). */
  | 'theirs'
  /** What one signs out of (bot, account). */
  | 'bot'
  /** Says that the speaker runs the event. */
  | 'organize'
  | 'everyone'
  | 'all'
  /** Negates the nearest predicate. */
  | 'neg'
  /** Denies a verb before it (nothing). */
  | 'nothing'
  /** Negates it even across words that mean nothing here (don't). */
  | 'dont'
  /** Denies ability (can't). */
  | 'cant'
  /** Denies the past (didn't), which asks for nothing. */
  | 'negPast'
  | 'want'
  /** Asks for advice where it stands in a question (should I). */
  | 'should'
  | 'can'
  | 'please'
  /** Thanks for what was done already (thanks for). */
  | 'thanked'
  /** Would be glad if something were done: its "if" sets no condition (I'd be grateful if). */
  | 'grateful'
  /** What nobody meant to happen (by mistake). */
  | 'mistake'
  /** Says that something has come in or is done (received). */
  | 'received'
  /** A day or week gone by (yesterday, last week). */
  | 'past'
  /** Speaks of what happens time and again (always). */
  | 'habit'
  /** Keeps people from coming (ill, double booked). */
  | 'excuse'
  /** What is done to an event rather than to a registration (postpone). */
  | 'move'
  /** Asks for something to be done (please, but not sorry). */
  | 'request'
  /** Opens a request in the form of a question. */
  | 'canYou'
  | 'how'
  /** Makes a real question of what follows. */
  | 'query'
  /** What people ask about rather than do (refund, deadline). */
  | 'topic'
  | 'later'
  | 'still'
  | 'unsure'
  | 'if'
  /** Parts two clauses (but, because). */
  | 'conj'
  /** Technical trouble: "can't join" means something else. */
  | 'tech'
  /** Part of an event only (late, in person). */
  | 'partly'
  | 'afterAll'
  | 'list'
  | 'help'
  | 'greeting'
  | 'signOut'
  | 'forgetMe'
  | 'announce'
  | 'yes'
  | 'no'
  | 'first'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'last'
  /** Nouns of a choice (one, option, number). */
  | 'choice'
  | 'today'
  | 'tomorrow'
  | 'dayAfterTomorrow'
  | 'thisWeek'
  | 'nextWeek'
  /** A day or date, found by chrono-node and not in these tables. */
  | 'day'
  /** Introduces the event (for, from). */
  | 'for'
  | 'filler'
  /** Means nothing here, and guards against a look-alike (cancer) or an idiom (can't wait). */
  | 'none';

/**
 * The words of one language: phrases parted by commas, accents optional. `inscri*` matches by beginning, `*anmeldung` by ending, and
 * `=canceló` only with the accents as they stand, `melde .. ab` with words between, `(give|pass) up (my|the|) seat` with any of the words in
 * brackets, and `^kann ich` only where a clause begins. A phrase may do several things, and is then listed under each.
 */
export type Phrases = Partial<Record<Concept, string>>;
