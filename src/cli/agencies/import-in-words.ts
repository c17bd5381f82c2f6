// What an import found and did, as text.
import { FIELD_WORDS, type ImportPlan, type ImportReport } from '../../agencies/index.ts';

const SHOWN_LINES = 50;

export function planInWords(plan: ImportPlan): string {
  const columns = plan.columns.map(({ field, index, header, recognisedBy }) => {
    const name = header === null ? '' : ` “${header}”`;
    return `  ${FIELD_WORDS[field].padEnd(20)} column ${index + 1}${name}, recognised by ${recognisedBy}`;
  });
  return [
    `${plan.file}: ${plan.layoutSays}, ${plan.bytes.toLocaleString('en-US')} bytes, ${plan.encoding}.`,
    ...columns,
  ].join('\n');
}

export function outcomeInWords(report: ImportReport): string {
  return [...headline(report), ...counted(report), ...listed(report)].join('\n');
}

function headline(report: ImportReport): string[] {
  if (report.kind === 'dry-run') return ['Tried out: nothing was written. It would have been:'];
  return report.kind === 'nothing-new' ? ['Nothing new: the directory stays as it is.'] : ['Imported.'];
}

function counted({ counts, contacts }: ImportReport): string[] {
  const number = (count: number) => count.toLocaleString('en-US').padStart(9);
  return [
    `${number(counts.added)}  agencies not imported before`,
    `${number(counts.merged)}  known from another kind of file, merged`,
    `${number(counts.changed)}  changed since the last file of this kind`,
    `${number(counts.unchanged)}  as they were`,
    `${number(counts.repeated)}  repeated within the file`,
    `${number(counts.rejected)}  not taken`,
    ...(contacts.changed + contacts.kept === 0
      ? []
      : [`${number(contacts.changed)}  contacts entered`, `${number(contacts.kept)}  contacts left as confirmed here`]),
  ];
}

function listed({ lines, linesTotal }: ImportReport): string[] {
  const shown = lines.slice(0, SHOWN_LINES).map(({ line, says }) => `line ${line}: ${says}`);
  const more = linesTotal - shown.length;
  return more > 0 ? [...shown, `… and ${more.toLocaleString('en-US')} more; --listed FILE writes them all`] : shown;
}
