// Adds up, for each agency, how much of a question its words answer; kept between questions, for a fresh array costs more
// than the search.

export type Tally = {
  readonly sums: Float32Array;
  /** The agencies with a sum, in the order they got one. */
  readonly touched: Uint32Array;
  count: number;
  /** What gave an agency its latest gain, and how much: of several words for one thing the best counts. */
  readonly lastPlace: Int32Array;
  readonly lastGain: Float32Array;
  /** Gains of common words by word, while agencies already touched are looked through; zero otherwise. */
  readonly gainOfWord: Float32Array;
  readonly placeOfWord: Int32Array;
};

export function tallyFor(agencies: number, words: number): Tally {
  return {
    sums: new Float32Array(agencies),
    touched: new Uint32Array(agencies),
    count: 0,
    lastPlace: new Int32Array(agencies).fill(-1),
    lastGain: new Float32Array(agencies),
    gainOfWord: new Float32Array(words),
    placeOfWord: new Int32Array(words),
  };
}

export function addGain(tally: Tally, agency: number, gain: number, place: number): void {
  const { sums, lastPlace, lastGain } = tally;
  const before = sums[agency] ?? 0;
  if (before === 0) {
    tally.touched[tally.count] = agency;
    tally.count += 1;
  }
  const already = lastPlace[agency] === place ? (lastGain[agency] ?? 0) : 0;
  if (gain <= already) return;
  sums[agency] = before + gain - already;
  lastPlace[agency] = place;
  lastGain[agency] = gain;
}

export function clear(tally: Tally): void {
  for (let at = 0; at < tally.count; at += 1) {
    const agency = tally.touched[at] ?? 0;
    tally.sums[agency] = 0;
    tally.lastPlace[agency] = -1;
  }
  tally.count = 0;
}
