// What training puts on Home: everybody's own, and the desk's for those who run it.
import { mayOnDesk } from '../../casework/authority.ts';
import { bucketCounts, countWaiting, deskRules, statusOfUser } from '../../store/people/index.ts';
import { deskTrainingBlocks, ownTrainingBlocks } from '../../views/training/home.ts';
import { doerFor } from '../cases/found.ts';
import type { HomeSectionMaker } from '../deps.ts';
import { decidingOf, registerOf } from './place.ts';

const ownTraining: HomeSectionMaker = async (person, deps) => {
  const own = await statusOfUser(decidingOf(person, deps), person.user);
  const waiting = own?.person.reports.filter(({ state }) => state === 'waiting').length ?? 0;
  return { blocks: ownTrainingBlocks(own?.statuses ?? null, waiting) };
};

const deskTraining: HomeSectionMaker = async (person, deps) => {
  const doer = await doerFor(person.desk, person.user, deps);
  if (mayOnDesk('board.read', doer).kind === 'refused') return null;
  const { today } = await deskRules(registerOf(person, deps));
  const counts = await bucketCounts(deps.store.db, { desk: person.desk, today });
  const waiting = await countWaiting(deps.store.db, person.desk);
  const maySettle = mayOnDesk('people.change', doer).kind === 'allowed';
  return { blocks: deskTrainingBlocks({ counts, waiting, maySettle }) };
};

export const trainingHomeSections: readonly HomeSectionMaker[] = [ownTraining, deskTraining];
