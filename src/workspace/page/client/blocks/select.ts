// Draws the selects: one choice or several, from options, people, channels, or what the app finds.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { confirmed } from '../act/confirm.ts';
import { rawOf } from '../act/drafts.ts';
import { enter, type Target } from '../act/perform.ts';
import { act } from '../connection.ts';
import { type Option, optionOf, ownOptions, type Select } from '../pick/options.ts';
import { Picker } from '../pick/picker.ts';
import type { ElementProps } from './element.ts';

type Props = ElementProps & { readonly target: Target; readonly select: Select };

export function SelectElement({ target, select, labelledBy, describedBy, isWrong, isOptional }: Props): VNode {
  const [found, setFound] = useState<readonly Option[]>([]);
  const known = useRef(new Map<string, Option>());
  const options = [...ownOptions(select), ...found];
  for (const option of [...options, ...heldOptions(target)]) known.current.set(option.value, option);
  const raw = rawOf(target.spot, target.block.block_id ?? '', select);
  const isMany = select.type.startsWith('multi_');
  const chosen = (Array.isArray(raw) ? raw.map(String) : raw === null ? [] : [String(raw)]).map(
    (value) => known.current.get(value) ?? { value, text: value, note: '', group: '' },
  );
  const isExternal = select.type === 'external_select' || select.type === 'multi_external_select';
  const choose = async (values: readonly string[]) => {
    if (await confirmed(select.confirm)) enter(target, isMany ? values : (values[0] ?? null));
  };
  return html`<${Picker} options=${isExternal ? found : options} chosen=${chosen} isMany=${isMany}
    most=${'max_selected_items' in select ? select.max_selected_items : undefined}
    placeholder=${select.placeholder?.text ?? (isMany ? 'Choose options' : 'Choose an option')}
    canClear=${isMany || isOptional === true} onChoose=${choose}
    onQuery=${isExternal ? (query: string) => ask(target, query, setFound) : undefined}
    labelledBy=${labelledBy} describedBy=${describedBy} isWrong=${isWrong} />`;
}

/** Options the workspace holds as chosen: an external select knows their names from nowhere else. */
function heldOptions({ spot, block, element }: Target): readonly Option[] {
  const state = spot.values[block.block_id ?? '']?.[element.action_id];
  const held = [state?.selected_option ?? [], state?.selected_options ?? []].flat();
  return held.flatMap((each) => (isGiven(each) ? optionOf(each) : []));
}

type Given = Parameters<typeof optionOf>[0];
const isGiven = (each: object): each is Given => 'value' in each && 'text' in each;

async function ask({ spot, block, element }: Target, query: string, show: (found: readonly Option[]) => void) {
  const { where } = spot;
  const answer = await act({ kind: 'search', where, actionId: element.action_id, blockId: block.block_id, query });
  if (answer.ok && 'options' in answer) show((answer.options as readonly Given[]).map((option) => optionOf(option)));
  else show([]);
}
