import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { complete, packageFolder, replaceIn, runPackage } from './run-package';

type Spoil = (folder: string) => void;
type Fault = [name: string, spoil: Spoil, sentence: string];

const replacing =
  (file: string) =>
  (from: string, to: string): Spoil =>
  (folder) => {
    replaceIn(folder, file, from, to);
  };
const inManifest = replacing('manifest.json');
const inFrench = replacing('locales/fr.json');

const without =
  (file: string): Spoil =>
  (folder) => {
    rmSync(join(folder, file));
  };

const having =
  (file: string, content: string | Buffer): Spoil =>
  (folder) => {
    writeFileSync(join(folder, file), content);
  };

function image(size: number, rgba: (at: number) => number[]): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at += 1) png.data.set(rgba(at), at * 4);
  return PNG.sync.write(png);
}
const white = [255, 255, 255, 255];
const clear = [0, 0, 0, 0];
const red = [200, 0, 0, 255];

/** Faults of one row are put into one folder together, so that one run has to find them all. */
const together: Fault[][] = [
  [['no manifest', without('manifest.json'), 'There is no manifest.json in']],
  [['broken JSON', inManifest('"manifestVersion"', 'manifestVersion'), 'manifest.json is not valid JSON']],
  [['a list for a manifest', having('manifest.json', '[]'), 'manifest.json is not a JSON object']],
  [
    ['an old manifest', inManifest('"1.22"', '"1.17"'), 'manifestVersion is 1.17: use 1.22 or later.'],
    ['two schema versions', inManifest('/v1.22/', '/v1.23/'), 'make them the same version.'],
    [
      'no localization',
      inManifest('"localizationInfo"', '"localisationInfo"'),
      'localizationInfo is missing',
    ],
    ['a four-part version', inManifest('"1.0.0"', '"1.0.0.0"'), 'version is "1.0.0.0": write three numbers'],
  ],
  [
    [
      'a version without a schema',
      inManifest('"manifestVersion": "1.22"', '"manifestVersion": "1.99"'),
      'manifestVersion is "1.99", which has no schema',
    ],
    ['no colour icon', without('color.png'), 'color.png does not exist: put a PNG of 192x192 pixels there.'],
    [
      'a large outline',
      having(
        'outline.png',
        image(64, (at) => (at % 2 ? white : clear)),
      ),
      'outline.png is 64x64 pixels: make it 32x32.',
    ],
  ],
  [
    [
      'an unknown property',
      inManifest('"isNotificationOnly"', '"isNotification"'),
      'bots[0] must NOT have additional properties (isNotification): correct it.',
    ],
    [
      'a wrong scope',
      inManifest('"groupChat"]', '"meeting"]'),
      'bots[0].scopes[2] must be equal to one of the allowed values (team, personal, groupChat, copilot): correct it.',
    ],
    [
      'a missing bot id',
      inManifest('"botId": "${{BOT_ID}}",\n      "scopes"', '"scopes"'),
      "bots[0] must have required property 'botId'",
    ],
    [
      'too long a text',
      inManifest('"Announce an event"', `"${'Announce '.repeat(5)}"`),
      'composeExtensions[0].commands[0].title must NOT have more than 32 characters',
    ],
    [
      'a two-part version',
      inManifest('"1.0.0"', '"1.0"'),
      'version is "1.0": write three numbers, such as 1.0.0.',
    ],
    [
      'a placeholder nobody knows',
      inManifest('"#1F4E79"', '"${{ACCENT}}"'),
      'ACCENT is not set: give the value that manifest.json has ${{ACCENT}} for.',
    ],
    [
      'a placeholder with a bad name',
      inManifest('${{BOT_DOMAIN}}', '${{BOT-DOMAIN}}'),
      'is no placeholder: write it as ${{NAME}}.',
    ],
    [
      'a product name',
      inManifest('"short": "Unenroll"', '"short": "Unenroll for Teams"'),
      'leave out "Teams", a Microsoft product name.',
    ],
    [
      'a slash command',
      inManifest('"title": "announce"', '"title": "/announce"'),
      'The commands for team and groupChat have "/announce": leave out the slash.',
    ],
    [
      'a command twice',
      inManifest('"my registrations"', '"help"'),
      'The commands for personal have "help" twice: keep one.',
    ],
    [
      'a language twice',
      inManifest('"languageTag": "de"', '"languageTag": "fr"'),
      'localizationInfo names the language "fr" twice: keep one.',
    ],
    [
      'a language file outside the folder',
      inManifest('locales/fr.json', '../fr.json'),
      'localizationInfo names "../fr.json": use a file inside the folder.',
    ],
    [
      'a language file that is not there',
      without('locales/ja.json'),
      'locales/ja.json does not exist: translate',
    ],
    ['a broken language file', having('locales/nl.json', '{'), 'locales/nl.json is not valid JSON'],
    ['a file nobody named', having('locales/sv.json', '{}'), 'locales/sv.json is not named in manifest.json'],
    [
      'a small colour icon',
      having(
        'color.png',
        image(96, () => white),
      ),
      'color.png is 96x96 pixels: make it 192x192.',
    ],
    [
      'an outline on a background',
      having(
        'outline.png',
        image(32, () => white),
      ),
      'outline.png has no transparent background',
    ],
  ],
  [
    [
      'a missing translation',
      inFrench('"name.full"', '"name.long"'),
      'locales/fr.json: "name.full" is missing: translate it.',
    ],
    [
      'an empty translation',
      inFrench('"aide"', '" "'),
      'locales/fr.json: "bots[0].commandLists[0].commands[2].title" is missing: translate it.',
    ],
    [
      'a translation of nothing',
      inFrench('commands[3].title', 'commands[4].title'),
      'locales/fr.json: "bots[0].commandLists[0].commands[4].title" is nothing in the manifest: take it out.',
    ],
    [
      'too long a translation',
      inFrench('"Annoncer un événement"', `"${'Annoncer '.repeat(5)}"`),
      'locales/fr.json: "composeExtensions[0].commands[0].title" must NOT have more than 32 characters',
    ],
    [
      'a translation of another version',
      inFrench('/v1.22/', '/v1.16/'),
      'use version 1.22, like the manifest.',
    ],
    [
      'an icon that is no PNG',
      having('color.png', 'GIF89a'),
      'color.png is not a readable PNG: draw it again.',
    ],
    [
      'a coloured outline',
      having(
        'outline.png',
        image(32, (at) => (at % 2 ? red : clear)),
      ),
      'outline.png has a colour in it',
    ],
  ],
  [
    [
      'an empty outline',
      having(
        'outline.png',
        image(32, () => clear),
      ),
      'outline.png is empty',
    ],
  ],
];

describe('npm run package refuses', () => {
  describe.each(together.map((faults, i) => ({ faults, number: i + 1 })))('folder $number:', ({ faults }) => {
    const folder = packageFolder();
    faults.forEach(([, spoil]) => {
      spoil(folder);
    });
    let run: ReturnType<typeof runPackage>;
    beforeAll(() => {
      run = runPackage(folder);
    });

    it.each(faults)('%s', (_, __, sentence) => {
      expect(run).toMatchObject({ code: 1, files: undefined });
      expect(run.problems.filter((problem) => problem.includes(sentence))).toHaveLength(1);
    });
  });

  it.each([
    {
      values: { BOT_DOMAIN: '*.contoso.com', DEVELOPER_WEBSITE_URL: 'http://www.contoso.com' },
      sentences: [
        'validDomains has the wildcard "*.contoso.com": name each host you own.',
        'developer.websiteUrl is "http://www.contoso.com": use an https address.',
      ],
    },
    {
      values: { BOT_DOMAIN: 'abc.ngrok-free.app', DEVELOPER_PRIVACY_URL: 'contoso.com/privacy' },
      sentences: [
        'validDomains has "abc.ngrok-free.app", a tunnel or a local address: use the public host of the bot.',
        'developer.privacyUrl is "contoso.com/privacy": use an https address.',
      ],
    },
    {
      values: {
        BOT_DOMAIN: 'x1.euw.devtunnels.ms',
        DEVELOPER_TERMS_OF_USE_URL: 'https://abc.ngrok.io/terms',
      },
      sentences: [
        'validDomains has "x1.euw.devtunnels.ms", a tunnel',
        'which only your machine or a tunnel answers: use a public host.',
      ],
    },
    {
      values: { BOT_DOMAIN: 'localhost:3978', BOT_ID: 'my-bot' },
      sentences: [
        'validDomains has "localhost:3978", a tunnel or a local address',
        'correct the value of BOT_ID.',
      ],
    },
    {
      values: { BOT_DOMAIN: '10.0.0.4', DEVELOPER_NAME: 'A name of more than thirty-two letters' },
      sentences: [
        'validDomains has "10.0.0.4", a tunnel or a local address',
        'developer.name must NOT have more than 32 characters: correct the value of DEVELOPER_NAME.',
      ],
    },
    {
      values: { BOT_DOMAIN: 'https://bot.contoso.com/app' },
      sentences: ['write a host name only, such as bot.contoso.com.'],
    },
  ])('the values $values', ({ values, sentences }) => {
    const run = runPackage(packageFolder(), { ...complete, ...values });
    expect(run).toMatchObject({ code: 1, files: undefined });
    for (const sentence of sentences) expect(run.problems).toContainEqual(expect.stringContaining(sentence));
  });

  it('the other faults even while values are missing', () => {
    const folder = packageFolder();
    replaceIn(folder, 'manifest.json', '"version": "1.0.0"', '"version": "1"');
    const run = runPackage(folder, {});
    expect(run.problems).toContain('version is "1": write three numbers, such as 1.0.0.');
    expect(run.problems).toHaveLength(Object.keys(complete).length + 1);
  });
});
