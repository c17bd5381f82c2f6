// The schema of ori.yml: what the ninth character says, the codes an ORI may begin with, and hints from other sources.
import { z } from 'zod';
import { ClauseRef, Id, Sentence } from '../policy/schema/words.ts';

const NinthCharacter = z.string().regex(/^[A-Z0-9]$/, 'one capital letter or digit, in quotes');

const PlaceCode = z.string().regex(/^[A-Z]{2}$/, 'two capital letters');

const AgencyClass = z.strictObject({
  id: Id,
  label: Sentence,
  ninth: z.array(NinthCharacter).min(1),
  access: z.enum(['eligible', 'limited']),
  clause: ClauseRef,
  /** What anyone must be told who gets this answer: a limit, or a fault of the source. */
  note: Sentence.optional(),
});

const Hint = z.strictObject({ ninth: NinthCharacter, says: Sentence });

const Place = z.strictObject({
  code: PlaceCode,
  name: Sentence,
  /** The postal code, where it differs from NCIC's. */
  postal: PlaceCode.optional(),
  defunct: z.boolean().optional(),
});

const GenericAddress = z.strictObject({
  /** What follows the two letters of the state: seven characters. */
  ending: z.string().regex(/^[A-Z0-9]{7}$/, 'seven capital letters or digits'),
  says: Sentence,
});

export const OriTable = z
  .strictObject({
    /** The edition these answers speak for, and whom to confirm them with. */
    banner: Sentence,
    /** Said beside every eligible answer: what eligibility does not yet give. */
    'eligible-means': Sentence,
    classes: z.array(AgencyClass).min(1),
    'not-listed': z.strictObject({ clause: ClauseRef, says: Sentence }),
    hints: z.array(Hint),
    places: z.array(Place).min(1),
    nlets: z.array(GenericAddress),
  })
  .superRefine((table, context) => {
    const twice = repeated(table.classes.flatMap((entry) => entry.ninth));
    if (twice) context.addIssue({ code: 'custom', path: ['classes'], message: `${twice} stands in two classes` });
    const listed = new Set(table.classes.flatMap((entry) => entry.ninth));
    const both = table.hints.find((hint) => listed.has(hint.ninth));
    if (both)
      context.addIssue({ code: 'custom', path: ['hints'], message: `${both.ninth} is listed; it needs no hint` });
    const place = repeated(table.places.map((entry) => entry.code));
    if (place) context.addIssue({ code: 'custom', path: ['places'], message: `${place} is listed twice` });
  });

export type OriTable = z.infer<typeof OriTable>;
export type AgencyClass = OriTable['classes'][number];

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
