// Draws an input for files: they are handed over as soon as they are chosen, and sent with the form.

import { useSignal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Acting } from '../act/drafts.ts';
import { enter, type Target } from '../act/perform.ts';
import { uploading } from '../act/uploads.ts';
import { handIn } from '../connection.ts';
import type { ElementProps } from './element.ts';

type Props = ElementProps & {
  readonly target: Target;
  readonly input: Extract<Acting, { type: 'file_input' }>;
};

export function FileElement({ target, input, labelledBy, describedBy, isWrong }: Props): VNode {
  const wrong = useSignal<string | null>(null);
  const take = async (files: readonly File[]) => {
    const handed = await Promise.all(files.map(handIn));
    wrong.value = handed.flatMap((each) => ('shown' in each ? each.shown : [])).at(0) ?? null;
    enter(
      target,
      handed.flatMap((each) => ('id' in each ? each.id : [])),
    );
  };
  const choose = ({ currentTarget }: Event) =>
    uploading(take(currentTarget instanceof HTMLInputElement ? [...(currentTarget.files ?? [])] : []));
  const accept = input.filetypes?.map((kind) => `.${kind}`).join(',');
  return html`<div>
    <input class="field-input" type="file" multiple=${(input.max_files ?? 10) > 1} accept=${accept} onChange=${choose}
      aria-labelledby=${labelledBy} aria-describedby=${describedBy} aria-invalid=${isWrong || wrong.value ? 'true' : undefined} />
    ${wrong.value && html`<div class="field-error" role="alert">${wrong.value}</div>`}
  </div>`;
}
