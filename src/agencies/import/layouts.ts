// Which kind of file this is, by its columns: decides which of two sources is believed.
import type { LayoutId } from '../agency.ts';
import type { Column } from './columns.ts';
import type { Field } from './known-columns.ts';
import { plainHeader } from './known-columns.ts';

export const LAYOUTS: Readonly<Record<LayoutId, string>> = {
  'own-list': 'an agency’s own list of contacts',
  starter: 'the directory that ships with NAC Desk',
  'fbi-cde': 'an agency list of the FBI Crime Data Explorer',
  leaic: 'a Law Enforcement Agency Identifiers Crosswalk (LEAIC)',
  'json-list': 'a list in JSON',
  plain: 'a table with ORIs and names',
  nibrs: 'a NIBRS agencies file',
};

const CONTACT_FIELDS: readonly Field[] = ['contactName', 'telephone', 'email', 'slackChannel', 'hours'];

export function layoutOf(
  headers: readonly string[] | null,
  columns: readonly Column[],
  form: 'delimited' | 'json',
): LayoutId {
  const plain = new Set(headers?.map(plainHeader));
  const has = (...names: readonly string[]) => names.every((name) => plain.has(name));
  if (columns.some((column) => CONTACT_FIELDS.includes(column.field))) return 'own-list';
  if (has('legacyori', 'agencytypename') || has('nibrscertdate')) return 'nibrs';
  if (has('editedname') || has('agencytypename', 'pubagencyname')) return 'fbi-cde';
  if (has('ori9', 'ori7') || has('ori9', 'countyname')) return 'leaic';
  return form === 'json' ? 'json-list' : 'plain';
}
