// A box to type in and a list to pick from, for one choice or several; all of it works by keyboard.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { textOf } from '../parts/events.ts';
import { Icon } from '../parts/icons.ts';
import { placeBeside } from '../parts/popup.ts';
import type { Option } from './options.ts';

type Props = {
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly isMany: boolean;
  readonly most?: number | undefined;
  readonly placeholder: string;
  readonly canClear: boolean;
  readonly onChoose: (values: readonly string[]) => void;
  /** Given where the app finds the options. */
  readonly onQuery?: ((query: string) => void) | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean | undefined;
};

export function Picker(props: Props): VNode {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { chosen, isMany } = props;
  const shown = matching(props, query ?? '');
  const isOpen = query !== null;
  const open = (text: string) => {
    setQuery(text);
    setActive(0);
    props.onQuery?.(text);
    list.current?.showPopover();
    if (box.current && list.current) placeBeside(box.current, list.current);
  };
  const shut = () => {
    setQuery(null);
    list.current?.hidePopover();
  };
  const pick = (option: Option) => {
    const values = chosen.map(({ value }) => value);
    props.onChoose(isMany ? toggled(values, option.value, props.most) : [option.value]);
    if (isMany) open('');
    else shut();
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, shown.length - 1)) : open('')),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => (isOpen && shown[active] ? pick(shown[active]) : open('')),
    Escape: shut,
    Tab: shut,
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && isMany && !query) props.onChoose(chosen.slice(0, -1).map(({ value }) => value));
    if (!keys[event.key] || (event.key === 'Escape' && !isOpen)) return;
    if (event.key !== 'Tab') event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    keys[event.key]?.(event);
  };
  const text = query ?? (isMany ? '' : (chosen[0]?.text ?? ''));
  return html`<div class=${`picker ${props.isWrong ? 'wrong' : ''}`} ref=${box} onClick=${() => input.current?.focus()}>
    ${isMany && html`<${Chips} chosen=${chosen} onDrop=${(value: string) => props.onChoose(chosen.map((each) => each.value).filter((each) => each !== value))} />`}
    <input ref=${input} type="text" role="combobox" autocomplete="off" spellcheck="false" value=${text}
      placeholder=${isMany && chosen.length > 0 ? '' : props.placeholder}
      aria-expanded=${isOpen} aria-controls=${id} aria-autocomplete="list"
      aria-activedescendant=${isOpen && shown[active] ? `${id}-${active}` : undefined}
      aria-labelledby=${props.labelledBy} aria-label=${props.labelledBy ? undefined : props.placeholder}
      aria-describedby=${props.describedBy} aria-invalid=${props.isWrong ? 'true' : undefined}
      onClick=${() => isOpen || open('')} onInput=${(event: Event) => open(textOf(event))}
      onKeyDown=${press} onBlur=${shut} />
    ${
      !isMany && props.canClear && chosen.length > 0
        ? html`<button type="button" class="clear" aria-label="Clear" onClick=${() => props.onChoose([])}><${Icon} name="close" /></button>`
        : html`<${Icon} name="down" />`
    }
    <div class="popup options" popover="manual" role="listbox" id=${id} ref=${list} aria-label=${props.placeholder}
      aria-multiselectable=${isMany}>
      ${shown.map(
        (
          option,
          at,
        ) => html`<${Entry} id=${`${id}-${at}`} option=${option} before=${shown[at - 1]} isActive=${at === active}
        isChosen=${chosen.some(({ value }) => value === option.value)} onPick=${() => pick(option)} />`,
      )}
      ${shown.length === 0 && html`<div class="empty" role="option" aria-selected="false" aria-disabled="true">${props.onQuery && !query ? 'Type to search' : 'Nothing found'}</div>`}
    </div>
  </div>`;
}

const mostShown = 100;

function matching({ options, onQuery }: Props, query: string): readonly Option[] {
  const wanted = query.trim().toLowerCase();
  const fits = (option: Option) => `${option.text} ${option.note}`.toLowerCase().includes(wanted);
  return (onQuery || wanted === '' ? options : options.filter(fits)).slice(0, mostShown);
}

function toggled(values: readonly string[], value: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  if (values.includes(value)) return values.filter((each) => each !== value);
  return values.length >= most ? values : [...values, value];
}

const Chips = ({ chosen, onDrop }: { chosen: readonly Option[]; onDrop: (value: string) => void }): VNode =>
  html`${chosen.map(
    ({ value, text }) => html`<span class="chip">${text}
      <button type="button" aria-label=${`Remove ${text}`} onClick=${() => onDrop(value)}><${Icon} name="close" /></button>
    </span>`,
  )}`;

type EntryProps = {
  readonly id: string;
  readonly option: Option;
  readonly before: Option | undefined;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onPick: () => void;
};

/** The press is kept from the input, which would close the list before the click arrives. */
function Entry({ id, option, before, isActive, isChosen, onPick }: EntryProps): VNode {
  const heads = option.group !== '' && option.group !== before?.group;
  return html`${heads && html`<div class="group" role="presentation">${option.group}</div>`}
    <div id=${id} role="option" class=${`option ${isActive ? 'active' : ''}`} aria-selected=${isChosen}
      onMouseDown=${(event: Event) => event.preventDefault()} onClick=${(event: Event) => {
        event.stopPropagation();
        onPick();
      }}>
      <span>${option.text}${option.note && html`<span class="muted">${option.note}</span>`}</span>
      ${isChosen && html`<${Icon} name="check" />`}
    </div>`;
}
