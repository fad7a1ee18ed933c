import type { IExecuteAction, IOpenUrlAction, ISubmitAction } from '@microsoft/teams.cards';
import { printRef, type EventRef } from '../domain/event';
import { printName, type EventName } from '../domain/event-name';
import type { Look, Verb } from './press';

type Button = IExecuteAction | IOpenUrlAction;

/** A button that asks about the registration for one event, or about any where none is given. */
export function startButton(title: string, event?: EventName): IExecuteAction {
  return execute(title, 'unenroll.start', event ? { event: printName(event) } : {});
}

/** A button that searches again, further or by what is typed into the filter. */
export function searchButton(title: string, look: Look): IExecuteAction {
  return execute(title, 'unenroll.start', { look });
}

/** A button that registers for an event. */
export function enrollButton(
  title: string,
  event: EventName,
  waitingList: 'accepted' | 'ask' = 'ask',
): Button {
  const accepted = waitingList === 'accepted' ? { waitingList } : {};
  return execute(title, 'enroll.start', { event: printName(event), ...accepted });
}

/** The answer that cancels. It carries the id of the question and nothing else. */
export function confirmButton(title: string, id: string): Button {
  return { ...execute(title, 'unenroll.confirm', { id }), style: 'destructive' };
}

/** The answer that leaves everything as it is. */
export function keepButton(title: string, id: string): Button {
  const fallback: ISubmitAction = {
    type: 'Action.Submit',
    title,
    data: { verb: 'unenroll.keep', id },
    associatedInputs: 'none',
  };
  return { ...execute(title, 'unenroll.keep', { id }), associatedInputs: 'none', fallback };
}

/** Keeps what an organizer chose on the form of an announced event. */
export function settingsButton(title: string, event: EventRef): Button {
  return execute(title, 'announce.settings', { event: printRef(event) });
}

/** Goes on with what was picked in the chooser. */
export function chooseButton(title: string): Button {
  return execute(title, 'unenroll.choose', {});
}

/** Shows everything the person is registered for. */
export function listButton(title: string): Button {
  return execute(title, 'unenroll.list', {});
}

/** Shows what the bot can do. */
export function helpButton(title: string): Button {
  return execute(title, 'unenroll.help', {});
}

/** A link out of Teams. */
export function linkButton(title: string, url: string): IOpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** The value of one choice: it has to survive Teams joining the picked ones with commas. */
export function choiceValue(event: EventRef): string {
  return encodeURIComponent(printRef(event));
}

/** Clients that do not know Action.Execute send the same verb and data with Action.Submit. */
function execute(title: string, verb: Verb, data: Readonly<Record<string, string>>): IExecuteAction {
  const fallback: ISubmitAction = { type: 'Action.Submit', title, data: { verb, ...data } };
  return { type: 'Action.Execute', title, verb, data, fallback };
}
