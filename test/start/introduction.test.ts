import { parseConfig } from '../../src/config';
import { introduce, printIntroduction } from '../../src/introduction';

const GUID = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';

test('at a terminal the bot says in a few lines what it is and what it does without, and no secret', () => {
  const parsed = parseConfig({
    MicrosoftAppId: GUID,
    MicrosoftAppPassword: 'first-secret',
    MicrosoftAppTenantId: GUID,
    AAD_APP_CLIENT_SECRET: 'second-secret',
    DATABASE_URL: 'postgres://bot:third-secret@db.example.com:5432/unenroll',
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${GUID};IngestionEndpoint=https://example.com`,
  });
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.join('\n'));
  const printed = printIntroduction('1.2.3', introduce(parsed.config, { port: 3978, node: 'v24.0.0' }));
  expect(printed.split('\n')).toEqual([
    'Unenroll 1.2.3 listens on port 3978',
    '  messages   http://localhost:3978/api/messages',
    `  bot        ${GUID} (SingleTenant), tenant ${GUID}`,
    `  sign-in    app ${GUID} by secret`,
    '  database   PostgreSQL at db.example.com:5432/unenroll',
    '  events     webinar, townhall, meeting; calendar off',
    expect.stringMatching(/^ {2}missing {4}BOT_DOMAIN: /),
    expect.stringMatching(/^ {2}missing {4}TEAMS_APP_ID: /),
    '',
  ]);
  expect(printed).not.toContain('secret@');
  expect(printed).not.toMatch(/first-|second-|third-/);
});
