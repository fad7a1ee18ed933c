import { matcherOf } from '../route';
import { calendarViewRoutes } from './calendar-view';
import { cancelRoutes } from './cancel';
import { enrollRoutes } from './enroll';
import { meRoutes } from './me';
import { meetingRegistrationRoutes } from './meeting-registration';
import { onlineMeetingRoutes } from './online-meetings';
import { registerRoutes } from './register';
import { registrationConfigurationRoutes } from './registration-configuration';
import { registrationRoutes } from './registrations';
import { unenrollRoutes } from './unenroll';
import { virtualEventRoutes } from './virtual-events';

/** Everything the stand-in answers, tried in this order; whatever is not here is a violation. */
export const matchers = [
  ...meRoutes,
  ...calendarViewRoutes,
  ...onlineMeetingRoutes,
  ...meetingRegistrationRoutes,
  ...enrollRoutes,
  ...unenrollRoutes,
  ...virtualEventRoutes,
  ...registrationConfigurationRoutes,
  ...registrationRoutes,
  ...registerRoutes,
  ...cancelRoutes,
].map(matcherOf);
