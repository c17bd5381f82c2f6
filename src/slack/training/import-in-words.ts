// What an import of a roster did, or would do, as the modal tells it.
import type { ImportReport } from '../../store/people/index.ts';
import type { RosterImportShown } from '../../views/training/import.ts';

const FIRST = 20;

export function importInWords(report: ImportReport): RosterImportShown {
  const { added, changed, unchanged, repeated, refused, questions, notInFile, unreadColumns, notes } = report;
  const counts = [
    { count: added, says: 'new' },
    { count: changed, says: 'changed' },
    { count: unchanged, says: 'unchanged' },
    { count: repeated, says: 'repeated' },
    { count: refused, says: `not taken${questions > 0 ? `, ${questions} of them only need an answer` : ''}` },
  ];
  const forms = Object.entries(report.dateForms).map(([form, count]) => `${form} (${count})`);
  return {
    counts: counts.filter(({ count }) => count > 0),
    notes: [
      ...(forms.length > 0 ? [`Dates were read as ${forms.join(', ')}.`] : []),
      ...(unreadColumns.length > 0 ? [`Not read: ${unreadColumns.map((each) => `“${each}”`).join(', ')}.`] : []),
      ...notes.map((note) => `Note: ${note}.`),
      ...(notInFile.count > 0
        ? [`${notInFile.count} people with access at these agencies are not in the file; nothing happens to them.`]
        : []),
    ],
    problems: {
      total: report.problems.length,
      first: report.problems
        .slice(0, FIRST)
        .map(
          ({ line, column, kind, message }) =>
            `line ${line}, ${column}: ${kind === 'question' ? 'question: ' : ''}${message}`,
        ),
    },
  };
}
