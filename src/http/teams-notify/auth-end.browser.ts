import './bundled-origins';
import { app, authentication } from '@microsoft/teams-js';

/** The one thing the page is asked for; the program is not compiled against the browser's own types. */
declare const document: {
  querySelector(selector: string): { readonly dataset: Readonly<Record<string, string | undefined>> } | null;
};

const { ending, state } = document.querySelector('main')?.dataset ?? {};

app.initialize().then(
  () => {
    if (ending === 'signedIn') authentication.notifySuccess(state);
    else authentication.notifyFailure('CancelledByUser');
  },
  // Not opened by Teams: nobody to tell, and the page already says that it can be closed.
  () => undefined,
);
