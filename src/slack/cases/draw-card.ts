// Draws a card for the person it is for: with their buttons, in their time zone, from the case as it is now.
import { createHash } from 'node:crypto';
import type { Case } from '../../casework/case.ts';
import type { Template } from '../../casework/notice.ts';
import type { Doer } from '../../casework/roles.ts';
import type { Vocabulary } from '../../casework/vocabulary.ts';
import type { Store } from '../../store/index.ts';
import { rolesOf } from '../../store/roles.ts';
import type { Message } from '../../views/blocks.ts';
import { noticeCard } from '../../views/cases/notice-card.ts';
import { notice } from '../../views/notices.ts';
import { abroad } from './person-address.ts';

export type Drawing = { readonly store: Store; readonly vocabulary: () => Vocabulary };

export type CardWords = {
  readonly case: Case | null;
  readonly template: Template;
  readonly subject: string;
  readonly text: string;
  readonly toContact: boolean;
  readonly address: string;
  readonly round: number;
};

export async function cardOf({ store, vocabulary }: Drawing, words: CardWords): Promise<Message> {
  const { case: it, address } = words;
  if (!it) return notice(`${words.subject}. ${words.text}`);
  const doer: Doer = { id: address, roles: await rolesOf(store, it.desk, address), via: 'slack' };
  return noticeCard({ ...words, case: it, doer, athome: abroad(address) === null, vocabulary: vocabulary() });
}

/** Tells whether a card would look the same. */
export const hashOf = (message: Message): string =>
  createHash('sha256').update(JSON.stringify(message)).digest('hex').slice(0, 32);
