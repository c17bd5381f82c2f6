// The settings of the desk: what each says in a line, and one small form a setting, its values typed as people say them.
import type { Interval } from '../../casework/instant.ts';
import type { Choice } from '../../casework/vocabulary.ts';
import { AGENCY } from '../agencies/ids.ts';
import { actions, button, context, type Input, type Modal, plain, section, sectionWith } from '../blocks.ts';
import { escaped } from '../words.ts';
import { caseForm } from './form.ts';
import { CASE, CASE_FORM } from './ids.ts';
import { selectInput, textInput } from './inputs.ts';

/** One value of a setting, by where it stands in it. */
export type SettingField = {
  readonly path: readonly string[];
  readonly label: string;
  readonly hint?: string;
  /** How the value is typed and read. */
  readonly as: 'number' | 'text' | 'interval' | 'ladder' | 'days' | 'or-nothing' | 'choice';
  /** For a choice: ids are the values as JSON. */
  readonly choices?: readonly Choice[];
};

export type SettingShown = {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly SettingField[];
};

type Value = unknown;

export function settingsModal(settings: readonly (SettingShown & { readonly value: Value })[]): Modal {
  return {
    type: 'modal',
    callback_id: 'settings',
    title: plain('Settings of the desk'),
    close: plain('Close'),
    blocks: [
      ...settings.map(({ key, title, fields, value }) =>
        sectionWith(
          `*${escaped(title)}*\n${fields.map((field) => `${escaped(field.label)}: ${escaped(shownAs(field, at(value, field.path)) || 'none')}`).join('\n')}`,
          button({ id: `${CASE.settingsChange}:${key}`, text: 'Change', value: key }),
        ),
      ),
      ...actions([
        button({ id: AGENCY.upkeep, text: 'Agency directory' }),
        button({ id: AGENCY.import, text: 'Import agencies' }),
      ]),
      context('Every change is in the ledger, with what stood before.'),
    ],
  };
}

export const noSettings = (): Modal => ({
  type: 'modal',
  callback_id: 'settings',
  title: plain('Settings of the desk'),
  close: plain('Close'),
  blocks: [section('Only a coordinator or an administrator can see and change the settings.')],
});

export const settingForm = ({ key, title, fields }: SettingShown, value: Value): Modal =>
  caseForm({
    form: CASE_FORM.setting,
    title: 'Change a setting',
    submit: 'Save',
    metadata: key,
    says: title,
    inputs: fields.map((field) => inputOf(field, at(value, field.path))),
  });

function inputOf(field: SettingField, value: Value): Input {
  const named = {
    block: blockOf(field),
    label: field.label,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(field.as === 'or-nothing' ? { optional: true as const } : {}),
  };
  if (field.as === 'choice') return selectInput(named, field.choices ?? [], typed(value, 'choice'));
  return textInput({ ...named, initial: typed(value, field.as), longest: 300 });
}

/** As it is shown: a choice by its words. */
const shownAs = ({ as, choices }: SettingField, value: Value): string =>
  choices?.find(({ id }) => id === typed(value, as))?.label ?? typed(value, as);

export const blockOf = ({ path }: SettingField): string => `setting.${path.join('.')}`;

export const at = (value: Value, path: readonly string[]): Value =>
  path.reduce<Value>((inner, key) => (inner as Record<string, Value> | undefined)?.[key], value);

/** As a person types it. */
export function typed(value: Value, as: SettingField['as']): string {
  switch (as) {
    case 'number':
    case 'text':
      return String(value ?? '');
    case 'or-nothing':
      return value === null || value === undefined ? '' : String(value);
    case 'days':
      return (value as readonly number[]).join(' ');
    case 'choice':
      return JSON.stringify(value ?? null);
    case 'interval':
      return intervalTyped(value as Interval);
    case 'ladder':
      return (value as readonly LadderRung[]).map(({ minutes, to }) => `${minutes} ${to.join(' ')}`).join(', ');
  }
}

type LadderRung = { readonly minutes: number; readonly to: readonly string[] };

const intervalTyped = (interval: Interval): string =>
  'days' in interval ? `${interval.days} days` : `${interval.minutes} minutes`;

/** What was typed, for the setting's own schema to judge; what cannot be read stays as it is and is refused there. */
export function readTyped(text: string, as: SettingField['as']): Value {
  switch (as) {
    case 'number':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'text':
      return text;
    case 'or-nothing':
      return text === '' ? null : text;
    case 'days':
      return text.split(/[\s,]+/).map(Number);
    case 'choice':
      return JSON.parse(text);
    case 'interval':
      return readInterval(text);
    case 'ladder':
      return text.split(',').map((rung) => {
        const [minutes = '', ...to] = rung.trim().split(/\s+/);
        return { minutes: Number(minutes), to };
      });
  }
}

function readInterval(text: string): Value {
  const [, count = '', unit = ''] = /^(\d+)\s*(minute|hour|day)s?$/i.exec(text.trim()) ?? [];
  if (count === '') return text;
  if (unit.toLowerCase() === 'day') return { days: Number(count) };
  return { minutes: Number(count) * (unit.toLowerCase() === 'hour' ? 60 : 1) };
}
