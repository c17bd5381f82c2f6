// Findings that an author has looked at and lets stand, each with the reason; a silence that silences nothing is said (ND019).
import type { Diagnostic } from '../model.ts';
import type { ReadIfThere } from '../reading.ts';
import type { SilencesFile } from '../schema/silences.ts';

export type Silence = SilencesFile['silence'][number];
export type Silenced = Silence & { readonly message: string };

export function silenceFindings(
  findings: readonly Diagnostic[],
  { value, source }: ReadIfThere<SilencesFile>,
): { readonly left: readonly Diagnostic[]; readonly silenced: readonly Silenced[] } {
  const silences = value?.silence ?? [];
  const silenceOf = (d: Diagnostic) => silences.find((s) => s.code === d.code && s.subject === d.subject);
  const idle = silences.flatMap((silence, index): Diagnostic[] => {
    if (findings.some((d) => silenceOf(d) === silence)) return [];
    return [
      {
        code: 'ND019',
        severity: 'warning',
        at: source?.placeOf(['silence', index, 'code']) ?? { file: 'checks.yml', line: 1, column: 1 },
        subject: silence.subject,
        message: `nothing is found that ${silence.code} for "${silence.subject}" would silence`,
        fix: 'Remove it, or correct its code and subject.',
      },
    ];
  });
  return {
    left: [...findings.filter((d) => !silenceOf(d)), ...idle],
    silenced: findings.flatMap((d) => {
      const silence = silenceOf(d);
      return silence ? [{ ...silence, message: d.message }] : [];
    }),
  };
}
