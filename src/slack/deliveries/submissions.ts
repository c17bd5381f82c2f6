// Every form that is sent comes in here; the acknowledgement carries what the modal shows next, so it is made exactly once.
import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { Message, Modal } from '../../views/blocks.ts';
import { fitMessage, fitModal } from '../../views/fit.ts';
import { noticeModal, unknownWords } from '../../views/notices.ts';
import type { Deps } from '../deps.ts';
import type { Submission, SubmissionHandler } from '../handlers.ts';
import { submissions } from '../modals/index.ts';
import { personOf } from '../person.ts';
import { screenOf } from '../screen.ts';
import { guarded } from './faults.ts';
import { keepHome } from './keep-home.ts';
import { timed } from './measure.ts';
import { openViewOf } from './open-view.ts';

const handlers = new Map(submissions.map((handler) => [handler.id, handler]));

export function takeSubmissions(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(/.*/, async ({ ack, body, view, context, respond }) => {
    const person = personOf(context);
    const acknowledge = timed(ack, { kind: 'form', context }, deps);
    if (!person) return acknowledge();
    let answered = false;
    const once = (response?: Parameters<typeof ack>[0]) => {
      answered = true;
      return response === undefined ? acknowledge() : acknowledge(response);
    };
    const screen = screenOf(deps.clients, context.botToken, deps.log);
    const show = (modal: Modal) => once({ response_action: 'update', view: fitModal(modal).payload });
    const submission: Submission = {
      person,
      screen,
      view: openViewOf(view),
      delivery: deliveryOf(view),
      show,
      correct: (errors) => once({ response_action: 'errors', errors: { ...errors } }),
      close: () => once(),
      respond: body.response_urls?.length ? (message) => inChannel(respond, message) : null,
    };
    const tell = [
      (message: Message) => (answered ? Promise.reject(new Error('acknowledged already')) : show(asModal(message))),
      (message: Message) => screen.update({ id: view.id, hash: null }, asModal(message)).then(() => {}),
      (message: Message) => screen.post(person.user, message),
    ];
    const handler = handlers.get(view.callback_id);
    await guarded(deps, { kind: 'form', name: handler?.id ?? 'unknown', tell }, () =>
      handle(handler, submission, deps),
    );
    await keepHome(person, screen, deps);
  });
}

/** A form that is sent again has the same view and hash; after any change the hash is another. */
const deliveryOf = ({ id, hash }: ViewOutput): string => `form ${id} ${hash}`;

async function handle(handler: SubmissionHandler | undefined, submission: Submission, deps: Deps): Promise<void> {
  if (handler) await handler.handle(submission, deps);
  else await submission.show(noticeModal('NAC Desk', unknownWords('form')));
}

const asModal = (message: Message): Modal => ({
  type: 'modal',
  callback_id: 'notice',
  title: { type: 'plain_text', text: 'NAC Desk' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: message.blocks,
});

type Respond = Parameters<Parameters<App['view']>[1]>[0]['respond'];

async function inChannel(respond: Respond, message: Message): Promise<void> {
  await respond({ response_type: 'in_channel', ...fitMessage(message).payload });
}
