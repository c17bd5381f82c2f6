// Where messages and commands are typed: completion, history by the up key, Enter to send.

import { useSignal } from '@preact/signals';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { act } from '../connection.ts';
import { textOf } from '../parts/events.ts';
import { Icon } from '../parts/icons.ts';
import { seen, suggestion, toast } from '../state.ts';
import { Completions } from './completion-list.ts';
import { type Completion, completions } from './completions.ts';
import { remember, sentBefore, unsent } from './history.ts';
import { ShortcutMenu } from './shortcut-menu.ts';

type Props = { readonly channelId: string; readonly threadTs?: string; readonly label: string };

/** One of its own for every place, which keeps what was typed there and not yet sent. */
export function Composer(props: Props): VNode {
  const place = [seen.value?.me, props.channelId, props.threadTs].join(' ');
  return html`<${Field} key=${place} place=${place} ...${props} />`;
}

function Field({ place, channelId, threadTs, label }: Props & { readonly place: string }): VNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useSignal(unsent.get(place) ?? '');
  const active = useSignal(0);
  /** How far back in what was sent before; -1 is the text being typed. */
  const back = useSignal(-1);
  const isShut = useSignal(false);
  const isSending = useSignal(false);
  const offered = isShut.value ? [] : offer(text.value, field.current);

  const write = (next: string) => {
    text.value = next;
    unsent.set(place, next);
    active.value = 0;
    isShut.value = false;
  };
  const put = (next: string) => {
    write(next);
    fill(field.current, next);
  };
  const complete = ({ text: next }: Completion) => put(next);
  useEffect(() => {
    if (threadTs !== undefined) return;
    const wanted = suggestion.value;
    if (!wanted) return;
    suggestion.value = null;
    put(wanted.text);
    isShut.value = true;
  }, [suggestion.value]);
  // Before anything is painted: what is typed at once belongs here.
  useLayoutEffect(() => {
    if (matchMedia('(hover: hover)').matches) field.current?.focus();
  }, []);
  useLayoutEffect(() => grow(field.current), [text.value]);

  const send = async () => {
    const said = text.value;
    if (said.trim() === '') return;
    remember(seen.value?.me ?? '', said);
    write('');
    back.value = -1;
    isSending.value = said.startsWith('/');
    const answer = await act({ kind: 'type', text: said, channelId, ...(threadTs === undefined ? {} : { threadTs }) });
    isSending.value = false;
    if (!answer.ok && answer.error === 'not_there') toast.value = String(answer.shown);
  };
  const recall = (step: number) => {
    const sent = sentBefore(seen.value?.me ?? '');
    const next = Math.min(back.value + step, sent.length - 1);
    back.value = Math.max(-1, next);
    put(back.value === -1 ? '' : (sent.at(-1 - back.value) ?? ''));
    isShut.value = true;
  };
  const press = (event: KeyboardEvent) => {
    const does = keyAction(event, { offered: offered.length, isRecalling: text.value === '' || back.value >= 0 });
    if (!does) return;
    event.preventDefault();
    const chosen = offered[active.value];
    if (does === 'complete' && chosen) complete(chosen);
    if (does === 'next') active.value = (active.value + 1) % offered.length;
    if (does === 'previous') active.value = (active.value + offered.length - 1) % offered.length;
    if (does === 'older') recall(1);
    if (does === 'newer') recall(-1);
    if (does === 'shut') isShut.value = true;
    if (does === 'send') void send();
  };

  return html`<form class="composer" onSubmit=${(event: Event) => {
    event.preventDefault();
    void send();
  }}>
    <${Completions} id=${id} offered=${offered} active=${active.value} onPick=${complete} />
    <div class="composer-box">
      <textarea ref=${field} rows="1" value=${text.value} placeholder=${label} aria-label=${label}
        role="combobox" aria-autocomplete="list" aria-expanded=${offered.length > 0} aria-controls=${id}
        aria-activedescendant=${offered.length > 0 ? `${id}-${active.value}` : undefined}
        onInput=${(event: Event) => {
          write(textOf(event));
          back.value = -1;
        }} onKeyDown=${press}></textarea>
      <div class="composer-tools">
        ${threadTs === undefined && html`<${ShortcutMenu} onSlash=${() => put('/')} />`}
        ${isSending.value && html`<span class="sending" role="status">Waiting for the app…</span>`}
        <button type="submit" class="send" aria-label="Send" disabled=${text.value.trim() === ''}><${Icon} name="send" /></button>
      </div>
    </div>
  </form>`;
}

function offer(text: string, field: HTMLTextAreaElement | null): readonly Completion[] {
  const { commands = [], people = [], channels = [], team } = seen.value ?? {};
  const at = field && document.activeElement === field ? field.selectionStart : text.length;
  const mine = people.filter((person) => person.teamId === team?.id);
  return completions(text.slice(0, at), text.slice(at), { commands, people: mine, channels });
}

type Situation = { readonly offered: number; readonly isRecalling: boolean };
type Does = 'complete' | 'next' | 'previous' | 'older' | 'newer' | 'shut' | 'send';

function keyAction(event: KeyboardEvent, { offered, isRecalling }: Situation): Does | undefined {
  if (event.isComposing) return undefined;
  if (offered > 0) {
    const does = ({ ArrowDown: 'next', ArrowUp: 'previous', Tab: 'complete', Escape: 'shut' } as const)[event.key];
    if (does) return does;
    if (event.key === 'Enter' && !event.shiftKey) return 'complete';
  }
  if (event.key === 'Enter' && !event.shiftKey) return 'send';
  if (event.key === 'ArrowUp' && isRecalling) return 'older';
  return event.key === 'ArrowDown' && isRecalling ? 'newer' : undefined;
}

/** At once, so that what is typed next comes after it. */
function fill(field: HTMLTextAreaElement | null, text: string): void {
  if (!field) return;
  field.value = text;
  field.focus();
  field.setSelectionRange(text.length, text.length);
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}
