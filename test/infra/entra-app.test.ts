import { fakeAzure } from './fake-az';

const botId = '22222222-2222-4222-8222-222222222222';
const principal = '44444444-4444-4444-8444-444444444444';
const complete = ['--bot-id', botId, '--bot-domain', 'bot.contoso.com', '--identity-principal-id', principal];

describe('infra/entra-app.sh', () => {
  it('makes an app that Teams signs people in to and that the managed identity vouches for', () => {
    const azure = fakeAzure();
    const run = azure.run('entra-app.sh', complete);
    expect(run).toMatchObject({
      code: 0,
      stdout: 'AAD_APP_CLIENT_ID=c0000000-0000-4000-8000-000000000001\n',
    });

    const { apps, credentials, principals } = azure.state();
    expect(apps).toHaveLength(1);
    const scope = { value: 'access_as_user', type: 'User', isEnabled: true };
    expect(apps?.[0]).toMatchObject({
      displayName: 'Unenroll',
      signInAudience: 'AzureADMyOrg',
      identifierUris: [`api://botid-${botId}`],
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [scope],
        preAuthorizedApplications: [
          { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' },
          { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' },
        ],
      },
      requiredResourceAccess: [
        {
          resourceAppId: '00000003-0000-0000-c000-000000000000',
          resourceAccess: [
            { id: 'd38e4b4c-0000-4000-8000-000000000001', type: 'Scope' },
            { id: 'a65f2972-0000-4000-8000-000000000002', type: 'Scope' },
            { id: 'e1fe6dd8-0000-4000-8000-000000000003', type: 'Scope' },
          ],
        },
      ],
      web: { redirectUris: ['https://bot.contoso.com/auth-end.html'] },
    });
    expect(credentials).toEqual([
      {
        id: 'credential-1',
        name: 'bot-managed-identity',
        issuer: 'https://login.microsoftonline.com/7e4a47aa-0000-4000-8000-00000000000f/v2.0',
        subject: principal,
        audiences: ['api://AzureADTokenExchange'],
      },
    ]);
    expect(principals).toEqual(['c0000000-0000-4000-8000-000000000001']);
  });

  it('never makes a client secret', () => {
    const azure = fakeAzure();
    azure.run('entra-app.sh', complete);
    expect(JSON.stringify(azure.state().calls)).not.toMatch(/password|secret|credential reset/i);
  });

  it('run again with a new host, changes the same app and makes nothing twice', () => {
    const azure = fakeAzure();
    azure.run('entra-app.sh', complete);
    const before = azure.state().apps?.[0]?.['api'];
    const run = azure.run('entra-app.sh', complete.with(3, 'events.contoso.com'));
    expect(run).toMatchObject({
      code: 0,
      stdout: 'AAD_APP_CLIENT_ID=c0000000-0000-4000-8000-000000000001\n',
    });

    const { apps, credentials, principals } = azure.state();
    expect(apps).toHaveLength(1);
    expect(apps?.[0]).toMatchObject({
      api: before,
      web: { redirectUris: ['https://events.contoso.com/auth-end.html'] },
    });
    expect(credentials).toHaveLength(1);
    expect(principals).toHaveLength(1);
  });

  it('asks for the calendar only when told to', () => {
    const azure = fakeAzure();
    azure.run('entra-app.sh', [...complete, '--calendar']);
    expect(JSON.stringify(azure.state().apps)).toContain('465a38f9-0000-4000-8000-000000000004');
  });

  it.each([
    [complete.slice(2), '--bot-id must be a GUID: take the output BOT_ID of infra/main.bicep.'],
    [complete.with(1, 'my-bot'), '--bot-id must be a GUID'],
    [
      complete.with(3, 'https://bot.contoso.com'),
      '--bot-domain must be a host name: take the output BOT_DOMAIN.',
    ],
    [complete.slice(0, 4), '--identity-principal-id must be a GUID'],
    [[...complete, '--secret'], '--secret is not an option: read the head of this file.'],
    [[...complete, '--name'], '--name needs a value.'],
    [[...complete, '--name', 'a"b'], '--name may hold letters, digits, spaces'],
  ])('%j: refuses with one sentence and asks Azure nothing', (args, sentence) => {
    const azure = fakeAzure();
    const run = azure.run('entra-app.sh', args);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
    expect(azure.state().calls).toBeUndefined();
  });
});
