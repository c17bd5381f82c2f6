// Every event comes in here, once: Slack sends an event again when it did not hear an answer in time.
import type { App } from '@slack/bolt';
import { claimDelivery } from '../../store/deliveries.ts';
import type { Deps } from '../deps.ts';
import { events } from '../events/index.ts';
import type { EventHandler } from '../handlers.ts';
import { personOf } from '../person.ts';
import { screenOf } from '../screen.ts';
import { guarded } from './faults.ts';

export function takeEvents(app: App, deps: Deps): void {
  for (const handler of events) listen(app, deps, handler);
}

function listen(app: App, deps: Deps, handler: EventHandler): void {
  const [name] = handler.id.split('.');
  app.event(name ?? handler.id, async ({ event, body, context }) => {
    const person = personOf(context);
    if (!person) return;
    const screen = screenOf(deps.clients, context.botToken, deps.log);
    const tell = [screen.post.bind(null, person.user)];
    await guarded(deps, { kind: 'event', name: handler.id, tell }, async () => {
      if (!(await claimDelivery(deps.store, person.desk, `event ${body.event_id}`))) return;
      await handler.handle({ person, screen, event: { ...event } }, deps);
    });
  });
}
