// Turns what a person typed or picked into the state Slack would send, or says why the page would not let it through.

import type { Element } from '../limits/index.ts';
import { optionsOf } from '../limits/options.ts';
import { put } from './files.ts';
import type { StateValue } from './model.ts';
import type { World } from './world.ts';

/** As a page or a test hands it in: text, a value, several values, a Unix time, or null for cleared. */
export type Raw = string | number | readonly string[] | null;
export type Chosen = { readonly state: StateValue } | { readonly problem: string };

type Option = { readonly value: string };
/** What the app answered last to a search of an external select. */
export type Offered = readonly Option[];

type Choosing = {
  readonly world: World;
  readonly who: string;
  readonly element: Element;
  readonly raw: Raw;
  readonly offered: Offered;
};

const state = (type: string, rest: Record<string, unknown>): Chosen => ({ state: { type, ...rest } });
const problem = (text: string): Chosen => ({ problem: text });

/** `who` chooses; `offered`: what the app answered last to a search of this menu. */
export function choose({ world, who, element, raw, offered }: Choosing): Chosen {
  switch (element.type) {
    case 'button':
    case 'overflow':
    case 'image':
      return problem(`A ${element.type} holds no value`);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return typed(element.type, raw);
    case 'static_select':
    case 'radio_buttons':
      return one(element.type, raw, optionsOf(element));
    case 'external_select':
      return one(element.type, raw, [...offered, ...(element.initial_option ? [element.initial_option] : [])]);
    case 'multi_static_select':
    case 'checkboxes':
      return several(element.type, raw, optionsOf(element), element);
    case 'multi_external_select':
      return several(element.type, raw, [...offered, ...(element.initial_options ?? [])], element);
    case 'users_select':
      return known(element.type, 'selected_user', raw, (id) => world.people.has(id));
    case 'channels_select':
      return known(element.type, 'selected_channel', raw, (id) => world.channels.get(id)?.kind === 'public');
    case 'conversations_select':
      return known(element.type, 'selected_conversation', raw, (id) => world.channels.has(id));
    case 'multi_users_select':
      return knownAll(element.type, 'selected_users', raw, (id) => world.people.has(id), element);
    case 'multi_channels_select':
      return knownAll(element.type, 'selected_channels', raw, (id) => world.channels.has(id), element);
    case 'multi_conversations_select':
      return knownAll(element.type, 'selected_conversations', raw, (id) => world.channels.has(id), element);
    case 'datepicker':
      return shaped(element.type, 'selected_date', raw, /^\d{4}-\d\d-\d\d$/);
    case 'timepicker':
      return shaped(element.type, 'selected_time', raw, /^\d\d:\d\d$/);
    case 'datetimepicker':
      return raw === null || Number.isInteger(raw)
        ? state(element.type, { selected_date_time: raw })
        : problem('A datetimepicker takes seconds since 1970');
    case 'file_input':
      return put(world, who, element, listOf(raw));
  }
}

function typed(type: string, raw: Raw): Chosen {
  if (raw !== null && typeof raw !== 'string') return problem(`${type} takes text`);
  return state(type, { value: raw === '' ? null : raw });
}

function one(type: string, raw: Raw, options: readonly Option[]): Chosen {
  if (raw === null) return state(type, { selected_option: null });
  const option = options.find((each) => each.value === raw);
  return option ? state(type, { selected_option: option }) : problem(`“${String(raw)}” is not among the options`);
}

type Most = { readonly max_selected_items?: number | undefined } | object;

function several(type: string, raw: Raw, options: readonly Option[], most: Most): Chosen {
  const values = listOf(raw);
  const chosen = options.filter((option, at) => {
    const first = options.findIndex((each) => each.value === option.value) === at;
    return first && values.includes(option.value);
  });
  const missing = values.find((value) => !options.some((option) => option.value === value));
  if (missing !== undefined) return problem(`“${missing}” is not among the options`);
  return tooMany(values, most) ?? state(type, { selected_options: chosen });
}

const listOf = (raw: Raw): readonly string[] =>
  raw === null ? [] : Array.isArray(raw) ? raw.map(String) : [String(raw)];

function tooMany(values: readonly string[], most: Most): Chosen | undefined {
  const limit = 'max_selected_items' in most ? most.max_selected_items : undefined;
  return limit !== undefined && values.length > limit ? problem(`Choose at most ${limit}`) : undefined;
}

function known(type: string, key: string, raw: Raw, exists: (id: string) => boolean): Chosen {
  if (raw === null) return state(type, { [key]: null });
  return exists(String(raw)) ? state(type, { [key]: raw }) : problem(`There is no ${String(raw)} here`);
}

function knownAll(type: string, key: string, raw: Raw, exists: (id: string) => boolean, most: Most): Chosen {
  const ids = listOf(raw);
  const stranger = ids.find((id) => !exists(id));
  if (stranger !== undefined) return problem(`There is no ${stranger} here`);
  return tooMany(ids, most) ?? state(type, { [key]: ids });
}

function shaped(type: string, key: string, raw: Raw, shape: RegExp): Chosen {
  if (raw === null || raw === '') return state(type, { [key]: null });
  return shape.test(String(raw)) ? state(type, { [key]: raw }) : problem(`“${String(raw)}” does not fit a ${type}`);
}
