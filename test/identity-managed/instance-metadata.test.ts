import { describePlatform } from './platforms';

describe('virtual machines and Kubernetes, by the instance metadata service', () => {
  describePlatform('instanceMetadata');
});
