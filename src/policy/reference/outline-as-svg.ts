// A decision as a picture read from left to right: questions in boxes, answers on the lines, outcomes at the ends.
import { valuesInWords } from '../difference/values-in-words.ts';
import type { Fact, Outcome } from '../model.ts';
import type { Branch, Outline } from './outline.ts';
import { wrapped } from './wrapped.ts';

const ROW = 66;
const BOX = { width: 250, height: 54, characters: 34, lines: 3 };
const LABEL = { width: 220, characters: 29, lines: 3 };
const COLUMN = BOX.width + LABEL.width;
const MARGIN = 24;
const TITLE = 36;

type Placed = { readonly x: number; readonly y: number; readonly marks: readonly string[]; readonly rows: number };

/** `title` stands on top; every shortened text has its full length as a tooltip. */
export function outlineAsSvg(outline: Outline, title: string): string {
  const drawn = draw(outline, 0, 0);
  const width = MARGIN * 2 + depthOf(outline) * COLUMN + BOX.width;
  const height = MARGIN * 2 + TITLE + drawn.rows * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Lato, DejaVu Sans, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<text x="${MARGIN}" y="${MARGIN + 14}" font-size="18" font-weight="bold" fill="#1b2430">${escaped(title)}</text>`,
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE})">`,
    ...drawn.marks,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function depthOf(outline: Outline): number {
  if (outline.kind !== 'question') return 0;
  return 1 + Math.max(...outline.branches.map(({ to }) => depthOf(to)));
}

/** Draws below and to the right of `row` and `column`; a question stands beside the middle of its answers. */
function draw(outline: Outline, column: number, row: number): Placed {
  const x = column * COLUMN;
  if (outline.kind !== 'question') {
    const y = row * ROW + BOX.height / 2;
    return {
      x,
      y,
      marks: [outline.kind === 'outcome' ? outcomeMark(outline.outcome, x, y) : againMark(outline, x, y)],
      rows: 1,
    };
  }
  const parts: { readonly branch: Branch; readonly placed: Placed }[] = [];
  let rows = 0;
  for (const branch of outline.branches) {
    const placed = draw(branch.to, column + 1, row + rows);
    parts.push({ branch, placed });
    rows += placed.rows;
  }
  const y = ((parts[0]?.placed.y ?? 0) + (parts.at(-1)?.placed.y ?? 0)) / 2;
  const lines = parts.flatMap(({ branch, placed }) => lineMarks({ x, y }, placed, branch, outline.fact));
  return { x, y, marks: [...lines, questionMark(outline, x, y), ...parts.flatMap(({ placed }) => placed.marks)], rows };
}

/** Labels as people see them where there are few, the name of a group, or else what the other lines leave. */
function textOf({ values }: Branch, fact: Fact): string {
  if (values.length <= 2) return labelsOf(values, fact).join(' or ');
  const words = valuesInWords(values, fact);
  return words.startsWith('anything but') ? 'Any other answer' : words.replaceAll('-', ' ');
}

function labelsOf(values: readonly string[], fact: Fact): readonly string[] {
  return values.map((value) => fact.values.find(({ id }) => id === value)?.label ?? value);
}

type Point = { readonly x: number; readonly y: number };

function lineMarks(from: Point, to: Point, branch: Branch, fact: Fact): readonly string[] {
  const [start, bend, end] = [from.x + BOX.width, from.x + BOX.width + 14, to.x];
  const path = `M${start} ${from.y}H${bend}V${to.y}H${end}`;
  const texts = wrapped(textOf(branch, fact), LABEL.characters, LABEL.lines);
  return [
    `<path d="${path}" fill="none" stroke="#6b7684" stroke-width="1.2"/>`,
    `<g fill="#1b2430"><title>${escaped(labelsOf(branch.values, fact).join('; '))}</title>`,
    ...texts.map((text, index) => {
      const y = to.y - 5 - (texts.length - 1 - index) * 13;
      return `<text x="${bend + 6}" y="${y}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escaped(text)}</text>`;
    }),
    '</g>',
  ];
}

function questionMark({ number, fact }: Outline & { kind: 'question' }, x: number, y: number): string {
  return [
    boxMark(x, y, `fill="#f4f6f8" stroke="#3b4754" rx="4"`),
    textInBox(`${number}. ${fact.question}`, x, y, '#1b2430'),
  ].join('');
}

function againMark({ number, fact }: Outline & { kind: 'again' }, x: number, y: number): string {
  return [
    boxMark(x, y, `fill="#ffffff" stroke="#3b4754" stroke-dasharray="4 3" rx="4"`),
    textInBox(`go on at ${number}. ${fact.question}`, x, y, '#3b4754'),
  ].join('');
}

const COLOURS: Readonly<Record<Outcome, string>> = {
  allowed: '#d3efd9',
  'allowed-with-conditions': '#e6f4cf',
  'not-yet': '#fdeebf',
  'exigent-use': '#fbd9b5',
  prohibited: '#f8cfcb',
  'not-covered': '#dfe3e8',
};

function outcomeMark(outcome: Outcome, x: number, y: number): string {
  const text = `<text x="${x + BOX.width / 2}" y="${y + 4}" text-anchor="middle" font-weight="bold" fill="#1b2430">${outcome}</text>`;
  return boxMark(x, y, `fill="${COLOURS[outcome]}" stroke="#3b4754" rx="27"`) + text;
}

function boxMark(x: number, y: number, look: string): string {
  return `<rect x="${x}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" ${look}/>`;
}

function textInBox(text: string, x: number, y: number, colour: string): string {
  const lines = wrapped(text, BOX.characters, BOX.lines);
  const top = y + 4 - (lines.length - 1) * 7;
  const marks = lines.map(
    (line, index) => `<text x="${x + 8}" y="${top + index * 14}" fill="${colour}">${escaped(line)}</text>`,
  );
  return `<g><title>${escaped(text)}</title>${marks.join('')}</g>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
