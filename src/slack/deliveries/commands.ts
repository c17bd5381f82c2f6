// Every slash command comes in here and goes to its handler; a word that no handler knows gets help, not silence.
import type { App } from '@slack/bolt';
import type { Message } from '../../views/blocks.ts';
import { fitMessage } from '../../views/fit.ts';
import { helpMessage, usageMessage } from '../../views/help.ts';
import { commands } from '../commands/index.ts';
import type { Deps } from '../deps.ts';
import type { CommandCall, CommandHandler } from '../handlers.ts';
import { personOf } from '../person.ts';
import { screenOf } from '../screen.ts';
import { asksForHelp, asTyped } from '../typed.ts';
import { guarded } from './faults.ts';
import { timed } from './measure.ts';

const handlers = new Map(commands.map((handler) => [handler.name, handler]));

/** One listener for all: of several that match, Bolt would run every one. */
export function takeCommands(app: App, deps: Deps): void {
  app.command(/.*/, async ({ ack, body, context, respond }) => {
    const acknowledge = timed(ack, { kind: 'command', context }, deps);
    let answered = false;
    const answer = async (message: Message) => {
      const fitted = { response_type: 'ephemeral' as const, ...fitMessage(message).payload };
      if (answered) await respond(fitted);
      else {
        answered = true;
        await acknowledge(fitted);
      }
    };
    const person = personOf(context);
    if (!person) return answer(helpMessage(commands));
    const call: CommandCall = {
      person,
      text: asTyped(body.text ?? ''),
      trigger: body.trigger_id,
      screen: screenOf(deps.clients, context.botToken, deps.log),
      commands,
      answer,
      acknowledge: async () => {
        answered = true;
        await acknowledge();
      },
    };
    const handler = handlers.get(body.command.toLowerCase());
    const name = handler?.name ?? 'unknown';
    await guarded(deps, { kind: 'command', name, tell: [answer] }, () => handle(handler, call, deps));
  });
}

async function handle(handler: CommandHandler | undefined, call: CommandCall, deps: Deps): Promise<void> {
  if (!handler) return call.answer(helpMessage(commands));
  if (asksForHelp(call.text) && !handler.helps) return call.answer(usageMessage(handler));
  await handler.handle(call, deps);
}
