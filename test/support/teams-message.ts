import { cardText, isObject } from './teams-card';
import { adaptiveCard } from './teams-chat';
import type { Activity } from './teams-chat';

/** What Teams would not show as meant, found in a message of the bot. */
export const flaws = (activity: Activity): readonly string[] =>
  (activity.attachments ?? []).flatMap(({ contentType, content }) => {
    if (contentType !== adaptiveCard) return [];
    if (!isObject(content)) return ['an Adaptive Card without content'];
    const version = Number(content['version']);
    return version > 0 && version <= 1.5 ? [] : [`an Adaptive Card of version ${String(content['version'])}`];
  });

/** A message in one line, for transcripts. */
export const describe = (activity: Activity): string =>
  [
    activity.text ?? '',
    ...(activity.attachments ?? []).map(({ content }) => (isObject(content) ? cardText(content) : '')),
  ]
    .filter(Boolean)
    .join(' | ')
    .replaceAll('\n', ' / ') || activity.type;
