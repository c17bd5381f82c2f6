// nac-desk audit review: the week in numbers, for the coordinator.
import { type WeeklyReview, weeklyReview } from '../../audit/index.ts';
import { deskRules } from '../../store/people/index.ts';
import { weekOf } from '../../training/digest.ts';
import { type AuditOptions, withAudit } from './open.ts';

const WEEK = 7 * 86_400_000;

export function review(options: AuditOptions & { readonly week?: string }): Promise<void> {
  return withAudit(options, 'review', async ({ place }) => {
    const { reminders, now } = await deskRules(place);
    const week = options.week ?? weekOf(reminders.zone, new Date(now.getTime() - WEEK));
    const found = await weeklyReview(place, week);
    console.log(options.json ? JSON.stringify(found) : inWords(found).join('\n'));
  });
}

function inWords({ week, from, to, exigent, gaps, read, ...counts }: WeeklyReview): readonly string[] {
  const opened = Object.entries(counts.casesOpened)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count}`);
  return [
    `Week ${week}, ${from} to ${to}: ${counts.decisions} decisions (${counts.notAllowed} not a yes), ${counts.refusals} refused clicks, ${counts.guardHits} texts kept out.`,
    `Cases opened: ${opened.length === 0 ? 'none' : opened.join(', ')}.`,
    ...exigent.map(
      ({ id, ground, owed }) =>
        `Exigent use ${id} (${ground}): ${owed.length === 0 ? 'nothing owed' : `owed ${owed.join(', ')}`}.`,
    ),
    ...gaps.map(({ item, title, count }) => `Item ${item}, ${title}: ${count} gaps.`),
    read ? `Confirmed as read by ${read.by}.` : 'Not confirmed as read.',
  ];
}
