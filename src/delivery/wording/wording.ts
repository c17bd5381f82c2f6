// What the words of a message need beside the case: pick-list labels, the reader's zone, the link for answering.
import type { Vocabulary } from '../../casework/vocabulary.ts';

export type Wording = {
  readonly vocabulary: Vocabulary;
  /** IANA zone of the reader, or of the desk where it is not known. */
  readonly zone: string;
  readonly replyLink: string | null;
};
