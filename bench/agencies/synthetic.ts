// A directory larger than any published: real names with other places in them, so that the number of words grows too.
import type { Agency } from '../../src/agencies/agency.ts';
import { seeded } from './random.ts';

const SYLLABLES =
  'al bar cor dun el fen gar hol in jas kel lor mon nor os pen quin ros sal tor ur ven wes yar zan'.split(' ');

export function grow(agencies: readonly Agency[], count: number, seed: number): Agency[] {
  const chance = seeded(seed);
  const grown: Agency[] = [...agencies.slice(0, count)];
  while (grown.length < count) {
    const like = chance.pick(agencies);
    const [first = '', ...rest] = like.name.split(' ');
    const place =
      first.slice(0, 3) + Array.from({ length: 1 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('');
    const tail = String(grown.length).padStart(7, '0');
    grown.push({ ...like, ori: like.ori.slice(0, 2) + tail, name: [place, ...rest].join(' '), otherNames: [] });
  }
  return grown;
}
