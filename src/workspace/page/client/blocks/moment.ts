// Draws pickers of dates and times with the browser's own, which every device has a good one of.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Raw } from '../../../world/choose.ts';
import { rawOf } from '../act/drafts.ts';
import { enter, type Target } from '../act/perform.ts';
import { textOf } from '../parts/events.ts';
import type { ElementProps } from './element.ts';

const native = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;
const names = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' } as const;

const isMoment = (type: string): type is keyof typeof native => type in native;

export function MomentElement({
  target,
  labelledBy,
  describedBy,
  isWrong,
}: ElementProps & { target: Target }): VNode | null {
  const { element, spot, block } = target;
  if (!isMoment(element.type)) return null;
  const kind = element.type;
  const raw = rawOf(spot, block.block_id ?? '', element);
  const change = (event: Event) => enter(target, fromField(kind, textOf(event)));
  return html`<input class="field-input moment" type=${native[kind]} value=${toField(kind, raw)} onChange=${change}
    aria-labelledby=${labelledBy} aria-label=${labelledBy ? undefined : names[kind]}
    aria-describedby=${describedBy} aria-invalid=${isWrong ? 'true' : undefined} />`;
}

/** The field shows local time; Slack counts seconds since 1970. */
function toField(kind: keyof typeof native, raw: Raw): string {
  if (raw === null || Array.isArray(raw)) return '';
  if (kind !== 'datetimepicker') return String(raw);
  const at = new Date(Number(raw) * 1000);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

function fromField(kind: keyof typeof native, text: string): Raw {
  if (text === '') return null;
  return kind === 'datetimepicker' ? Math.floor(new Date(text).getTime() / 1000) : text;
}
