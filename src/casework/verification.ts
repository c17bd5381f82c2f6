// Verification with the owner in four points (1.3.8): each confirmed, wrong, or not known, by whom and when.
import type { Instant } from './instant.ts';
import type { Heard } from './parties.ts';

export const POINTS = ['completeness', 'timeliness', 'accuracy', 'relevancy'] as const;
export type Point = (typeof POINTS)[number];

export const FINDINGS = ['confirmed', 'wrong', 'not-known'] as const;
export type Finding = (typeof FINDINGS)[number];

export type Points = Readonly<Record<Point, Finding>>;

export type Verification = {
  readonly points: Points;
  readonly by: string;
  readonly at: Instant;
  /** Null when the owner's contact said so here. */
  readonly heard: Heard | null;
};

export const isVerified = (verification: Verification | null): boolean =>
  verification !== null && POINTS.every((point) => verification.points[point] === 'confirmed');

export const wrongPoints = (points: Points): readonly Point[] => POINTS.filter((point) => points[point] === 'wrong');

export const confirmedPoints = (verification: Verification | null): readonly Point[] =>
  verification ? POINTS.filter((point) => verification.points[point] === 'confirmed') : [];

export const arePoints = (points: Readonly<Record<string, string>>): points is Points =>
  POINTS.every((point) => (FINDINGS as readonly string[]).includes(points[point] ?? '')) &&
  Object.keys(points).length === POINTS.length;
