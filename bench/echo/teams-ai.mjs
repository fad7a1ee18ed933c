// The smallest bot on teams-ai and restify: answers every message with its own text. No authentication.
import { Application } from '@microsoft/teams-ai';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ adapter, startTypingTimer: false });
app.activity('message', async (context) => {
  await context.sendActivity(`echo: ${context.activity.text}`);
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => app.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
