// Files that people put into forms: taken in, checked against the input, shown to the app once the form is sent.

import { type Block, type Element, elementsOf } from '../limits/index.ts';
import { newId } from './ids.ts';
import type { StateValue, StoredFile, Values } from './model.ts';
import type { World } from './world.ts';

/** Slack's page on the file input. */
export const LARGEST_FILE = 10_000_000;
const MOST_FILES = 10;

type FileInput = Extract<Element, { type: 'file_input' }>;
type Coming = {
  readonly teamId: string;
  readonly userId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Takes a file in for whoever is filling in a form; undefined when Slack would not take it. */
export function takeIn(world: World, { teamId, userId, name, bytes }: Coming): string | undefined {
  if (name === '' || bytes.length === 0 || bytes.length > LARGEST_FILE) return undefined;
  const id = newId('F');
  const { length } = bytes;
  world.files.set(id, { id, teamId, userId, name, length, bytes, altText: name, title: name, completed: false });
  return id;
}

/** Puts files into an input; only one's own, and as many and of such kinds as it takes. */
export function put(
  world: World,
  who: string,
  { type, max_files = MOST_FILES, filetypes }: FileInput,
  ids: readonly string[],
): { readonly state: StateValue } | { readonly problem: string } {
  const files = ids.flatMap((id) => world.files.get(id) ?? []);
  if (files.length < ids.length || files.some(({ userId }) => userId !== who))
    return { problem: 'There is no such file' };
  if (files.length > max_files) return { problem: `Choose at most ${max_files}` };
  const stray = files.find(({ name }) => filetypes !== undefined && !filetypes.includes(kindOf(name)));
  if (stray) return { problem: `“${stray.name}” is not one of ${filetypes?.join(', ')}` };
  return { state: { type, files: files.map(fileJson) } };
}

const kindOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** What a form tells of a file. Slack often adds addresses; here they are asked for with files.info, as they must be in shared channels. */
export const fileJson = ({ id, name, title, length, userId }: StoredFile) => ({
  id,
  name,
  title,
  filetype: kindOf(name),
  size: length,
  mode: 'hosted',
  is_external: false,
  file_access: 'check_file_info',
  ...(userId === undefined ? {} : { user: userId }),
});

export const asksForFiles = (blocks: readonly Block[]): boolean =>
  blocks.flatMap(elementsOf).some(({ type }) => type === 'file_input');

/** The form is sent: from now on the app may see them. */
export function handOver(world: World, values: Values): void {
  for (const state of Object.values(values).flatMap((actions) => Object.values(actions)))
    if (state.type === 'file_input')
      for (const { id } of state.files as readonly { readonly id: string }[]) {
        const file = world.files.get(id);
        if (file) file.completed = true;
      }
}
