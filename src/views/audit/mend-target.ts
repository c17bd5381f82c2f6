// What a button that mends, and the form behind it, carry: which gap it is about. It names a gap and gives no right to mend it.

export type MendTarget = {
  readonly mend: string;
  /** The number of the item on the board. */
  readonly item: number;
  /** A person's id or an ORI. */
  readonly subject: string;
  readonly agency: string | null;
  /** What within the subject it is about: an item of training, a report. */
  readonly about: string | null;
};

/** `view`: the modal of the item, to be drawn anew afterwards; empty on the button. */
export const writeTarget = ({ mend, item, subject, agency, about }: MendTarget, view = ''): string =>
  JSON.stringify([mend, item, subject, agency, about, view]);

export function readTarget(text: string): { readonly target: MendTarget; readonly view: string } {
  const held: unknown = JSON.parse(text);
  const [mend, item, subject, agency, about, view] = Array.isArray(held) ? held : [];
  return {
    target: {
      mend: String(mend),
      item: Number(item),
      subject: String(subject),
      agency: typeof agency === 'string' ? agency : null,
      about: typeof about === 'string' ? about : null,
    },
    view: typeof view === 'string' ? view : '',
  };
}
