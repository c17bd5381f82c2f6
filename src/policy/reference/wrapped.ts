// Text in lines of at most so many characters, broken between words; what does not fit ends in an ellipsis.

export function wrapped(text: string, characters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => cut(line, characters));
  const end = shown.at(-1);
  if (lines.length <= most || end === undefined) return shown;
  return [...shown.slice(0, -1), `${end.slice(0, characters - 1).trimEnd()}…`];
}

function cut(line: string, characters: number): string {
  return line.length <= characters ? line : `${line.slice(0, characters - 1)}…`;
}
