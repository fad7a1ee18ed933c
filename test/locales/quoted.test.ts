import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../src/intent/understand';
import { en, type Sentence } from '../../src/locales/en';
import { languages } from '../../src/locales/languages';

interface Manifest {
  readonly description: { readonly full: string };
  readonly bots: readonly [{ readonly commandLists: readonly { readonly commands: readonly Command[] }[] }];
}
type Translated = Readonly<Record<string, string>>;
interface Command {
  readonly title: string;
}

const appPackage = join(__dirname, '../../appPackage');
const manifest = JSON.parse(readFileSync(join(appPackage, 'manifest.json'), 'utf8')) as Manifest;

/** Every place where the manifest names the command that is called so in English, in the words of a language file. */
function titlesOf(english: string, language: string): readonly string[] {
  const places = manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title }, at) =>
      title === english ? [`bots[0].commandLists[${list}].commands[${at}].title`] : [],
    ),
  );
  if (language === 'en') return places.map(() => english);
  const translated = translatedInto(language);
  return places.map((place) => translated[place] ?? `nothing at ${place}`);
}

function descriptionIn(language: string): string {
  return language === 'en' ? manifest.description.full : (translatedInto(language)['description.full'] ?? '');
}

function translatedInto(language: string): Translated {
  return JSON.parse(readFileSync(join(appPackage, 'locales', `${language}.json`), 'utf8')) as Translated;
}

/** What stands between quotation marks. */
function quotesIn(text: string): readonly string[] {
  return [...text.matchAll(/[“„«‘「]\s?(.+?)\s?[”“»’」]/gu)].map(([, quote]) => quote ?? '');
}

const COMMANDS: readonly [Sentence, readonly Sentence[]][] = [
  ['help.cancel.say', ['unclear.text', 'question.text']],
  ['help.list.say', []],
  ['help.announce.say', ['announceWhat.text']],
  ['help.signOut.say', []],
];
/** What each command of the manifest stands for, by its English title. */
const MEANINGS: Readonly<Record<string, string>> = {
  'cancel my registration': 'cancel',
  'my registrations': 'list',
  help: 'help',
  'sign out': 'signOut',
  announce: 'announce',
};
const BUTTONS: readonly [Sentence, Sentence][] = [
  ['signIn.consent', 'button.signIn'],
  ['enrollUnseen.text', 'button.tryAgain'],
];

describe.each(Object.entries(languages))(
  'what the bot tells people to write or press in %s',
  (language, says) => {
    const understood = (text: string) =>
      understand(text, { locale: language, now: new Date('2026-11-20T09:00:00Z'), timeZone: 'UTC' });

    it.each(COMMANDS)('%s is the title of the command, and quoted as it is', (command, quotedIn) => {
      const titles = titlesOf(en[command], language);
      expect(titles.length).toBeGreaterThan(0);
      expect(titles).toEqual(titles.map(() => says[command]));
      for (const sentence of quotedIn) expect(quotesIn(says[sentence])).toEqual([says[command]]);
    });

    it.each([
      ['help.cancel.say', 'cancel'],
      ['help.list.say', 'list'],
      ['help.announce.say', 'announce'],
      ['help.signOut.say', 'signOut'],
    ] as const)('%s is understood', (command, kind) => {
      expect(understood(says[command])).toEqual({ kind });
    });

    it('every title of the manifest’s commands is understood as what it stands for', () => {
      const commands = [
        ...new Set(manifest.bots[0].commandLists.flatMap((list) => list.commands.map(({ title }) => title))),
      ];
      expect(commands.sort()).toEqual(Object.keys(MEANINGS).sort());
      const kinds = commands.map((english) =>
        titlesOf(english, language).map((title) => understood(title).kind),
      );
      expect(kinds).toEqual(
        commands.map((english) => titlesOf(english, language).map(() => MEANINGS[english])),
      );
    });

    it('what the manifest’s description quotes is understood as cancelling', () => {
      expect(quotesIn(descriptionIn(language)).map(understood)).toEqual([{ kind: 'cancel' }]);
    });

    it('the words that delete everything are understood', () => {
      expect(quotesIn(says['help.signOut.does']).map(understood)).toEqual([{ kind: 'forgetMe' }]);
    });

    it('the words that choose one of several are understood', () => {
      expect(quotesIn(says['whichOne.text']).map(understood)).toEqual([{ kind: 'pick', ordinal: 2 }]);
    });

    it.each(BUTTONS)('%s quotes the name of %s', (sentence, button) => {
      expect(quotesIn(says[sentence])).toEqual([says[button]]);
    });
  },
);
