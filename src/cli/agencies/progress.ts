// A progress bar on the terminal; nothing where the output is read by a program.
import type { WriteStream } from 'node:tty';

const WIDTH = 30;

export type Progress = { readonly at: (done: number) => void; readonly end: () => void };

const SILENT: Progress = { at: () => {}, end: () => {} };

/** `of`: what counts as all of it. */
export function progressOn(stream: WriteStream, says: string, of: number): Progress {
  if (!stream.isTTY || of === 0) return SILENT;
  let shown = -1;
  return {
    at: (done) => {
      const percent = Math.min(100, Math.floor((done / of) * 100));
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      stream.write(`\r${says} [${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${percent} %`);
    },
    end: () => {
      if (shown >= 0) stream.write(`\r${' '.repeat(says.length + WIDTH + 10)}\r`);
    },
  };
}
