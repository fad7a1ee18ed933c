import { describePlatform } from './platforms';

describe('Container Apps and App Service', () => {
  describePlatform('appService');
});
