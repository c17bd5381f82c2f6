// What a person reads in a message or a view, as plain lines, so that tests say what is seen and not how it is built.
type Text = { readonly text: string };
type Element = {
  readonly action_id?: string;
  readonly text?: Text | string;
  readonly options?: readonly { text: Text }[];
};
type SeenBlock = {
  readonly type: string;
  readonly text?: Text;
  readonly label?: Text;
  readonly element?: Element;
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
};
type Seen = { readonly blocks: readonly unknown[] } | { readonly payload: { readonly blocks: readonly unknown[] } };

const blocksOf = (seen: Seen) => ('blocks' in seen ? seen.blocks : seen.payload.blocks) as readonly SeenBlock[];

const wordsOf = (text: Element['text']): string[] =>
  text === undefined ? [] : [typeof text === 'string' ? text : text.text];

/** Every line of it, top to bottom; buttons in brackets. */
export function read(seen: Seen): string[] {
  return blocksOf(seen).flatMap((block) => [
    ...(block.text?.text.split('\n') ?? []),
    ...(block.label ? [block.label.text] : []),
    ...(block.element?.options?.map(({ text }) => `( ) ${text.text}`) ?? []),
    ...(block.accessory ? wordsOf(block.accessory.text).map((text) => `[${text}]`) : []),
    ...(block.elements ?? []).flatMap((each) =>
      wordsOf(each.text).map((text) => (block.type === 'actions' ? `[${text}]` : text)),
    ),
  ]);
}

/** All of it in one string. */
export const aloud = (seen: Seen): string => read(seen).join('\n');

/** The action id of the button with this text. */
export function buttonOf(seen: Seen, text: string): string {
  const buttons = blocksOf(seen).flatMap(({ elements = [], accessory }) => [
    ...elements,
    ...(accessory ? [accessory] : []),
  ]);
  const found = buttons.find((each) => wordsOf(each.text)[0] === text);
  if (!found?.action_id) throw new Error(`no button “${text}” in:\n${aloud(seen)}`);
  return found.action_id;
}
