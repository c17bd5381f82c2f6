// What the screens of an exigent use have been told so far; kept in the form, because nothing is recorded before the last one.
import { z } from 'zod';
import type { ExigentSaid } from '../../../views/cases/exigent-forms.ts';
import type { Deps } from '../../deps.ts';
import type { Person } from '../../person.ts';
import { sealed, unsealed } from '../sealed.ts';

const State = z.strictObject({
  ground: z.string().nullable(),
  acts: z.array(z.string()),
  told: z.string().nullable(),
  recipients: z.array(z.string()),
  recipientOris: z.array(z.string()),
  usedAt: z.number().nullable(),
  decision: z.string().nullable(),
  /** The ORI it was started for; forms of before it was kept have none. */
  owner: z.string().nullable().default(null),
});
export type ExigentState = z.infer<typeof State> & ExigentSaid;

export const NOTHING_SAID: ExigentState = {
  ground: null,
  acts: [],
  told: null,
  recipients: [],
  recipientOris: [],
  usedAt: null,
  decision: null,
  owner: null,
};

const PURPOSE = 'exigent';

export const keep = (state: ExigentState, person: Person, { formKey }: Deps): string =>
  sealed(state, { purpose: PURPOSE, person, key: formKey });

export const kept = (metadata: string, person: Person, { formKey }: Deps): ExigentState | null =>
  unsealed(metadata, State, { purpose: PURPOSE, person, key: formKey });

export const screenOf = (said: ExigentState, person: Person, deps: Deps) => ({
  said,
  vocabulary: deps.casework.vocabulary(),
  metadata: keep(said, person, deps),
});
