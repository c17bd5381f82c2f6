// What the handlers of cases work with beside the rest: the cases, their pick-lists, and the workers that are woken after a step.
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Cases } from '../../store/cases/index.ts';

export type Casework = {
  readonly cases: Cases;
  readonly vocabulary: () => Vocabulary;
  /** After a step: messages go out and cards are drawn anew now, not at the next look. */
  readonly stepped: (desk: string) => void;
  /** The ORI of the desk's own agency, where the installation names one; empty where not. */
  readonly ownAgency: string;
};
