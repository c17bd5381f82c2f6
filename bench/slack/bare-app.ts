// What everything is measured against: a Bolt app with the same receiver that only acknowledges.
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL: slackApiUrl = '',
} = process.env;

const app = new App({
  token,
  receiver: new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR }),
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl },
});
app.command('/ori-check', async ({ ack }) => {
  await ack();
});
await app.start({ host: '127.0.0.1', port: Number(process.env.PORT) });
console.log('ready');
