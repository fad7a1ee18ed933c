// The smallest bot on agents-hosting and express: answers every message with its own text. No authentication.
import { ActivityHandler, CloudAdapter } from '@microsoft/agents-hosting';
import express from 'express';

const adapter = new CloudAdapter({});
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`echo: ${context.activity.text}`);
  await next();
});
const server = express();
server.use(express.json());
server.post('/api/messages', async (request, response) => {
  // What the package's own middleware does with a request where no client id is configured.
  request.user = { name: 'anonymous' };
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
