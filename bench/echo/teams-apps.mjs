// The smallest bot on teams.apps: answers every message with its own text. No authentication.
import { App } from '@microsoft/teams.apps';

const app = new App({ dangerouslyAllowUnauthenticatedRequests: true });
app.on('message', async ({ activity, send }) => {
  await send(`echo: ${activity.text}`);
});
void app.start(Number(process.env.PORT));
