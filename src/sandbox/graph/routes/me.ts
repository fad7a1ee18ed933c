import { ok } from '../answer';
import { both, type Route } from '../route';
import { readUser } from './scopes';
import { select } from './select';

export const meRoutes: readonly Route[] = [
  {
    operation: 'me.get',
    method: 'GET',
    path: '/me',
    versions: both,
    scopes: readUser,
    query: ['$select'],
    handle({ base, caller, query }) {
      const { id, displayName, givenName, surname, mail, userPrincipalName, preferredLanguage } = caller;
      const entity = {
        id,
        displayName,
        givenName,
        surname,
        mail,
        userPrincipalName,
        preferredLanguage,
        businessPhones: [],
        jobTitle: null,
        mobilePhone: null,
        officeLocation: null,
      };
      return ok({ '@odata.context': `${base}/$metadata#users/$entity`, ...select(entity, query) });
    },
  },
];
