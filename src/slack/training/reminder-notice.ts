// A reminder of training as it goes out in Slack: with its buttons, from what the outbox made of it at that moment.
import type { Snooze } from '../../training/reminders/snooze.ts';
import { reminderMessage } from '../../views/training/reminder.ts';
import type { Drawn, OtherNotice } from '../cases/other-notices.ts';

type Data = { readonly items: readonly string[]; readonly snoozes: readonly Snooze[] };

export async function reminderNotice({ message }: OtherNotice): Promise<Drawn> {
  const { items, snoozes } = message.data as unknown as Data;
  return { kind: 'show', shown: reminderMessage({ ...message, items, snoozes }) };
}
