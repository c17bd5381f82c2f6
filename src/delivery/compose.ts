// Writes a message at the moment it goes out, from the case as it is then; null when it is no longer needed.
import type { Case } from '../casework/case.ts';
import type { Template } from '../casework/notice.ts';
import { zoneOf } from '../casework/settings.ts';
import { stillNeeded } from '../casework/still-needed.ts';
import { findCase } from '../store/cases/read.ts';
import { readCaseSettings } from '../store/cases/settings.ts';
import type { OutboxRow } from '../store/tables/delivery.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Message } from './message.ts';
import { replyLink } from './reply/link.ts';
import { wordsOf } from './wording/index.ts';

export async function compose(deps: DeliveryDeps, row: OutboxRow): Promise<Message | null> {
  if (row.case_id === '') return composeOther(deps, row);
  const it = await findCase(deps.store.db, row.desk, row.case_id);
  return it && stillNeeded(row.template as Template, it, row.round) ? composeCase(deps, row, it) : null;
}

async function composeCase(deps: DeliveryDeps, row: OutboxRow, it: Case): Promise<Message> {
  const reader = row.channel === 'slack' ? row.address : '';
  const settings = await readCaseSettings(deps.store.db, row.desk, [reader]);
  const link = replyLink(row, it, deps.links);
  const wording = { vocabulary: deps.vocabulary(), zone: zoneOf(settings, reader), replyLink: link };
  const template = row.template as Template;
  return {
    ...wordsOf(template, it, wording),
    template,
    case: it,
    data: {},
    toContact: row.role === 'contact',
    replyLink: link,
  };
}

async function composeOther({ makers, log }: DeliveryDeps, row: OutboxRow): Promise<Message | null> {
  const make = makers[row.template];
  // Queued by a newer version: it must not block what comes after it.
  if (!make) log.error(`no words are known for messages of kind "${row.template}": dropped`);
  const made = await make?.(row);
  return made ? { ...made, template: row.template, case: null, toContact: false, replyLink: null } : null;
}
