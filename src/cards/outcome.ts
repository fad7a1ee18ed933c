import type { Outcome } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { announcedView } from './announced';
import { askView } from './ask';
import { startButton } from './buttons';
import { chooseView, heldView } from './choose';
import { cutOffPassedView } from './cut-off';
import { deadEndView } from './dead-end';
import { decidedView, expiredView } from './decided';
import { enrolledView, enrollUnseenView } from './enrolled';
import { view, type View } from './view';

/** The card for any end of a request. */
export function outcomeView(voice: Voice, outcome: Outcome): View {
  switch (outcome.kind) {
    case 'asked':
      return askView(voice, outcome);
    case 'decided':
      return decidedView(voice, outcome.confirmation);
    case 'expired':
      return expiredView(voice, outcome.confirmation);
    case 'choose':
      return chooseView(voice, outcome);
    case 'held':
      return heldView(voice, outcome);
    case 'notYours':
      return view(voice, {
        title: voice.say('notYours.title'),
        lines: [voice.say('notYours.text')],
        buttons: [startButton(voice.say('button.cancel'))],
      });
    case 'enrolled':
    case 'alreadyRegistered':
    case 'needsPage':
    case 'wouldWait':
    case 'full':
    case 'enrolledOpenToEveryone':
    case 'enrollNotAllowed':
    case 'retired':
    case 'enrollUnknown':
      return enrolledView(voice, outcome);
    case 'enrollUnseen':
      return enrollUnseenView(voice, outcome);
    case 'cutOffPassed':
      return cutOffPassedView(voice, outcome);
    case 'announced':
    case 'announceWhat':
    case 'eventDraft':
    case 'notOrganizer':
    case 'notPosted':
    case 'settingsSaved':
    case 'badSettings':
      return announcedView(voice, outcome);
    default:
      return deadEndView(voice, outcome);
  }
}
