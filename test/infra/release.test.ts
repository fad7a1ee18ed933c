import { fakeAzure } from './fake-az';
import { version } from '../../package.json';

const complete = [
  '--resource-group',
  'events',
  '--aad-app-client-id',
  'c0000000-0000-4000-8000-000000000001',
];
const image = (tag: string) => `image=unenrollabc.azurecr.io/unenroll:${tag}`;

describe('infra/release.sh', () => {
  it('builds the image of this version in the registry and deploys it', () => {
    const azure = fakeAzure();
    expect(azure.run('release.sh', complete)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"BOT_DOMAIN"') as string,
    });
    const { images, deployments } = azure.state();
    expect(images).toEqual([version]);
    expect(deployments).toHaveLength(1);
    expect(deployments?.[0]).toEqual(
      expect.arrayContaining([
        'events',
        'infra/main.bicep',
        image(version),
        `aadAppClientId=${complete[3] ?? ''}`,
      ]),
    );
  });

  it('goes back to an image that is already there without building it', () => {
    const azure = fakeAzure();
    azure.run('release.sh', [...complete, '--tag', '1.0.0-before']);
    azure.run('release.sh', [...complete, '--tag', '1.0.1']);
    azure.run('release.sh', [...complete, '--tag', '1.0.0-before']);
    const { images, deployments } = azure.state();
    expect(images).toEqual(['1.0.0-before', '1.0.1']);
    expect(deployments?.[2]).toContain(image('1.0.0-before'));
  });

  it('hands on what stands after --', () => {
    const azure = fakeAzure();
    azure.run('release.sh', [...complete, '--', '--parameters', 'maxReplicas=8']);
    expect(azure.state().deployments?.[0]).toContain('maxReplicas=8');
  });

  it.each([
    [complete.slice(2), '--resource-group is missing: name the group that infra/main.bicep was deployed to.'],
    [complete.slice(0, 2), '--aad-app-client-id is missing: give what infra/entra-app.sh printed.'],
    [[...complete, '--force'], '--force is not an option: read the head of this file.'],
  ])('%j: refuses with one sentence', (args, sentence) => {
    const run = fakeAzure().run('release.sh', args);
    expect(run).toMatchObject({ code: 1, stderr: `release.sh: ${sentence}\n` });
  });
});
