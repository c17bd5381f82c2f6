// What a text says somebody wants to do with a record; nothing when it names two different things.
import { segmentsOf } from './segments.ts';

export type ActSaid =
  | 'view'
  | 'lead'
  | 'rely'
  | 'act'
  | 'tell'
  | 'pass-on'
  | 'chart'
  | 'presentation'
  | 'official-file'
  | 'analytical-product'
  | 'other-document'
  | 'judicial'
  | 'legal'
  | 'administrative'
  | 'train-with';

type Saying = readonly [ActSaid, RegExp];

const INTO = '(?:in|into|to|for|on|with|at)(?: \\w+){0,3}';

/** What a record may become part of; said together with handing over, this is what counts. */
const MADE_INTO: readonly Saying[] = sayings([
  [
    'administrative',
    '\\badministrative (?:hearing|process|action|use|proceeding)|\\b(?:revocation|parole|disciplinary) hearing|\\binternal affairs',
  ],
  ['legal', '\\b(?:subpoena|discovery|deposition|lawsuit|civil suit|legal process)\\b'],
  [
    'judicial',
    '\\b(?:search|arrest|tracking) warrant|\\b(?:affidavit|testify|testifying|testimony|grand jury|probable cause statement|pc statement|motion|indictment)\\b|\\b(?:in|to|for) (?:the )?(?:court|trial)\\b|\\b(?:in|into|for) (?:a|an|the|my|our|his|her) warrant\\b|\\bjudicial\\b',
  ],
  ['chart', '\\b(?:chart|charts|link chart|link analysis|diagram|timeline)\\b'],
  [
    'presentation',
    '\\b(?:presentation|presentations|slide|slides|powerpoint|slide deck|briefing|roll call|bulletin)\\b',
  ],
  [
    'analytical-product',
    '\\b(?:analytical product|analysis product|intelligence (?:product|summary|assessment|report)|intel (?:product|summary)|threat assessment|profile of)\\b',
  ],
  [
    'official-file',
    `\\bofficial file|\\b${INTO} (?:case ?file|case notes|file|supplement)\\b|\\b(?:in|into|to) (?:my|our|a|an|the) (?:\\w+ )?report\\b|\\bcase file\\b`,
  ],
  [
    'train-with',
    '\\b(?:train|teach|teaching|training) (?:\\w+ ){0,4}with (?:it|this|the record)|\\b(?:in|for) (?:a |the |my |our )?(?:training|class|lesson)\\b',
  ],
  ['other-document', `\\b${INTO} (?:memo|letter|spreadsheet|newsletter|document|press release)\\b`],
]);

const HANDED: readonly Saying[] = sayings([
  [
    'pass-on',
    '\\b(?:send|forward|e ?mail|fax|text|share|disseminate|pass (?:\\w+ )?(?:on|along)|hand (?:\\w+ ){0,3}(?:over|to)|give (?:\\w+ ){0,4}(?:copy|printout|record|it|this|to)|copy (?:\\w+ )?to|release (?:it|this|the))\\b',
  ],
  [
    'tell',
    '\\b(?:tell|telling|read (?:it|this) (?:out|over|to)|mention (?:it|this)? ?to|let (?:\\w+ ){1,3}know|over the (?:radio|phone)|verbally)\\b',
  ],
]);

const DONE: readonly Saying[] = sayings([
  [
    'act',
    '\\bact(?:ing)? (?:up)?on (?:it|this|the|that|what)|\\barrest (?:him|her|them|the|a|somebody|someone)|\\b(?:stop|pull over) (?:him|her|the car|the vehicle)|\\bhome visit|\\bknock on',
  ],
  ['rely', '\\brely(?:ing)? (?:up)?on|\\bbase (?:\\w+ ){1,4}on (?:it|this)'],
  ['lead', '\\b(?:as|just|only) (?:a |an )?(?:investigative )?(?:lead|pointer|tip)\\b|\\blead only\\b'],
  [
    'view',
    '\\b(?:just|only) (?:look|looking|view|viewing|read|reading|see|seeing)\\b|\\b(?:look|looking) at (?:it|the (?:record|result)|this)|\\bview (?:it|the (?:record|result)|this)',
  ],
]);

export function actSaid(text: string): ActSaid | null {
  const segments = segmentsOf(text);
  for (const group of [MADE_INTO, HANDED, DONE]) {
    const said = new Set(segments.flatMap((segment) => saidIn(segment, group)));
    if (said.size > 0) return said.size === 1 ? ([...said][0] ?? null) : null;
  }
  return null;
}

function saidIn(segment: string, group: readonly Saying[]): ActSaid[] {
  return group
    .filter(([, pattern]) => {
      const match = pattern.exec(segment);
      return (
        match !== null &&
        !/\b(?:not|never|without|rather than|instead of)(?: \w+){0,2} ?$/.test(segment.slice(0, match.index).trimEnd())
      );
    })
    .map(([act]) => act);
}

function sayings(sources: readonly (readonly [ActSaid, string])[]): Saying[] {
  return sources.map(([act, source]) => [act, new RegExp(source)]);
}
