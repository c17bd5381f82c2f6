// What mends one kind of gap in the register: the form that its button opens, and what the form records.
import type { RegisterMend } from '../../../audit/index.ts';
import type { Actor } from '../../../casework/roles.ts';
import type { Pack } from '../../../policy/model.ts';
import type { PeopleDesk } from '../../../store/people/index.ts';
import type { MendTarget } from '../../../views/audit/mend-target.ts';
import type { Modal } from '../../../views/blocks.ts';
import type { Read } from '../../cases/read-form.ts';
import type { Deps } from '../../deps.ts';
import type { Screen } from '../../screen.ts';

export type MendPlace = Omit<PeopleDesk, 'pack'> & { readonly pack: Pack; readonly today: string };

export type Filled = {
  readonly target: MendTarget;
  readonly form: Read;
  readonly place: MendPlace;
  readonly actor: Actor;
  readonly screen: Screen;
  readonly deps: Deps;
};

export type Mended =
  | { readonly kind: 'done' }
  /** By field; what has no input of its own is shown beside the first. */
  | { readonly kind: 'wrong'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'gone' }
  /** More than the three seconds of an acknowledgement allow: done while a waiting screen stands, and then told. */
  | { readonly kind: 'long'; readonly waiting: string; readonly work: () => Promise<string> };

export type Mending = {
  /** Null where what it is about is not in the register. `metadata` goes into the form as it is. */
  readonly form: (target: MendTarget, place: MendPlace, metadata: string) => Promise<Modal | null>;
  readonly take: (filled: Filled) => Promise<Mended>;
};

export type Mendings = Readonly<Record<RegisterMend, Mending>>;

export const wrong = (field: string, says: string): Mended => ({ kind: 'wrong', problems: { [field]: says } });
