// What a text says was verified with the owner: all four points, none, or some of them.
import { claimOf, segmentsOf } from './segments.ts';

export type PointSaid = 'completeness' | 'timeliness' | 'accuracy' | 'relevancy';
export type VerifiedSaid = 'all' | 'none' | readonly PointSaid[];

const VERIFIED =
  /\b(?:verified|verify|validated|double checked|fact checked|verification (?:is |was )?(?:done|complete|completed))\b/;
const NOTHING =
  /\b(?:unverified|no verification|nothing (?:is |was |has been )?verified|nobody (?:has )?(?:verified|checked|validated))\b|\bnot (?:been |yet )*(?:verified|validated|double checked)\b|\b(?:have|has|had|did) not (?:\w+ )?(?:verify|verified|validated|double checked|checked it)\b/;

const POINTS: readonly (readonly [PointSaid, RegExp])[] = [
  ['completeness', /\bcomplete(?:ness)?\b/],
  ['timeliness', /\b(?:timely|timeliness|up to date|current)\b/],
  ['accuracy', /\b(?:accurate|accuracy|correct)\b/],
  ['relevancy', /\b(?:relevant|relevancy|relevance)\b/],
];
const CONFIRMED = /\b(?:verified|validated|confirmed|checked|double checked)\b/;

const ASKS = /^(?:is|are|was|were|has|have|did|does|do|can|may|must|should) /;

export function verifiedSaid(text: string): VerifiedSaid | null {
  const segments = segmentsOf(text);
  if (segments.some((segment) => NOTHING.test(segment) && !/\b(?:if|what if)\b/.test(segment))) return 'none';
  const points = pointsIn(text, segments);
  if (points.length === POINTS.length) return 'all';
  if (points.length > 0) return points;
  return segments.some((segment) => !ASKS.test(segment) && claimOf(segment, VERIFIED) === 'claimed') ? 'all' : null;
}

// Points count only where the text says that they were confirmed, and asks nothing.
function pointsIn(text: string, segments: readonly string[]): PointSaid[] {
  if (!segments.some((segment) => claimOf(segment, CONFIRMED) === 'claimed')) return [];
  const plain = text.toLowerCase();
  return POINTS.filter(([, pattern]) => pattern.test(plain)).map(([point]) => point);
}
