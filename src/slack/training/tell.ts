// Tells the one who clicked, wherever the button stood: beside a message, on top of a modal, over Home.
import type { Message, Modal } from '../../views/blocks.ts';
import { plain } from '../../views/blocks.ts';
import type { Click } from '../handlers.ts';
import { showOver } from '../show-over.ts';

export async function tellPrivately(click: Click, message: Message): Promise<void> {
  if (click.view === null) await click.respond(message, 'beside');
  else await showOver(click, asModal(message));
}

export const asModal = ({ blocks }: Message, title = 'Training'): Modal => ({
  type: 'modal',
  callback_id: 'notice',
  title: plain(title),
  close: plain('Close'),
  blocks,
});
