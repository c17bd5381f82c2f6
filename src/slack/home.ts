// What one person's Home shows: their own recent decisions, and what other parts of the product add.
import { decisionsOf } from '../store/decisions.ts';
import type { Home } from '../views/blocks.ts';
import { outcomeTitle } from '../views/decision/recorded.ts';
import { factsInWords } from '../views/facts-in-words.ts';
import { type HomeSection, homeView } from '../views/home.ts';
import { capitalised, listed } from '../views/words.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';

const MOST_DECISIONS = 5;

export async function homeFor(person: Person, deps: Deps): Promise<Home> {
  const { pack } = deps.policies.current;
  const recorded = await decisionsOf(deps.store, { ...person, limit: MOST_DECISIONS });
  const made = await Promise.all(deps.homeSections.map((make) => make(person, deps)));
  return homeView({
    decisions: recorded.map(({ id, outcome, given, madeAt }) => ({
      id,
      outcome: outcomeTitle({ outcome, pack }),
      said: capitalised(
        listed(
          factsInWords(
            pack,
            given.filter(([fact]) => pack.facts.get(fact)?.asked),
          ),
        ),
      ),
      at: madeAt,
    })),
    banner: pack.header.banner,
    sections: made.filter((each): each is HomeSection => each !== null),
  });
}
