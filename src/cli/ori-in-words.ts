// An ORI check as plain text that an officer can read.
import { classOf, type OriCheck, type OriTable } from '../ori/index.ts';

export function oriInWords(answer: OriCheck, table: OriTable): string {
  return [
    ...verdict(answer, table),
    ...answer.warnings.map((warning) => `! ${warning}`),
    ...doYouMean(answer),
    table.banner,
  ].join('\n');
}

function verdict(answer: OriCheck, table: OriTable): string[] {
  if (answer.normalized === null || answer.ninth === null) return ['Not an ORI.'];
  const says = `Ninth character ${answer.ninth}`;
  const cited = `[${answer.citations.join(', ')}]`;
  const opening = `${answer.normalized} has the shape of an ORI.`;
  const agencyClass = classOf(answer.ninth, table);
  if (!agencyClass) return [opening, `${says}: not on the list. ${cited}`];
  const access = agencyClass.access === 'limited' ? 'authorized, as a limited participant only' : 'eligible for N-DEx';
  return [opening, `${says}: ${agencyClass.label}; ${access}. ${cited}`, table['eligible-means']];
}

function doYouMean(answer: OriCheck): string[] {
  return answer.suggestions.map(({ ori, why }) => `Did you mean ${ori}? ${why}`);
}
