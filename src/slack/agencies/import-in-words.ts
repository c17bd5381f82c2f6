// What a list would do or did, as the modals say it.
import { FIELD_WORDS, type ImportPlan, type ImportReport } from '../../agencies/index.ts';
import type { CountShown, LandedShown, LinesShown, TrialShown } from '../../views/agencies/import.ts';
import { capitalised } from '../../views/words.ts';

const FIRST_LINES = 10;

export function trialOf(plan: ImportPlan, report: ImportReport, metadata: string): TrialShown {
  const { added, merged, changed } = report.counts;
  return {
    file: plan.file,
    says: `${capitalised(plan.layoutSays)}, ${plan.bytes.toLocaleString('en-US')} bytes, ${plan.encoding}`,
    columns: plan.columns.map(({ field, index, header, recognisedBy }) => ({
      field: FIELD_WORDS[field],
      column: `column ${index + 1}${header === null ? '' : ` “${header}”`}`,
      by: recognisedBy,
    })),
    counts: countsOf(report),
    lines: linesOf(report),
    metadata: added + merged + changed === 0 ? null : metadata,
  };
}

export const landedOf = (plan: ImportPlan, report: ImportReport): LandedShown => ({
  file: plan.file,
  landed: report.kind === 'landed',
  counts: countsOf(report),
  lines: linesOf(report),
});

function countsOf({ counts, contacts }: ImportReport): CountShown[] {
  const all: CountShown[] = [
    { count: counts.added, says: 'Not imported before' },
    { count: counts.merged, says: 'Known from another kind of file, merged' },
    { count: counts.changed, says: 'Changed since the last file of this kind' },
    { count: counts.unchanged, says: 'As they were' },
    { count: counts.repeated, says: 'Repeated within the file' },
    { count: counts.rejected, says: 'Not taken' },
    { count: contacts.changed, says: 'Contacts entered' },
    { count: contacts.kept, says: 'Contacts left as confirmed here' },
  ];
  return all.filter(({ count }) => count > 0);
}

const linesOf = ({ lines, linesTotal }: ImportReport): LinesShown => ({
  total: linesTotal,
  first: lines.slice(0, FIRST_LINES),
});
