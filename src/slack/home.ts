// What one person's Home shows: their own recent decisions, and what other parts of the product add.

import type { Pack } from '../policy/model.ts';
import { decisionsOf, type RecordedDecision } from '../store/decisions.ts';
import type { Home } from '../views/blocks.ts';
import { outcomeTitle } from '../views/decision/recorded.ts';
import { factsInWords } from '../views/facts-in-words.ts';
import { type HomeSection, homeView } from '../views/home.ts';
import { capitalised } from '../views/words.ts';
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
      said: inWords(given, pack),
      at: madeAt,
    })),
    banner: pack.header.banner,
    sections: made.filter((each): each is HomeSection => each !== null),
  });
}

function inWords(given: RecordedDecision['given'], pack: Pack): string {
  const asked = given.filter(([fact]) => pack.facts.get(fact)?.asked === true);
  return asked.length === 0 ? '' : `${capitalised(factsInWords(pack, asked).join('; '))}.`;
}
