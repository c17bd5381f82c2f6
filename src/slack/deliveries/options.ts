// Every search in a menu comes in here and gets its choices; an empty list where they could not be had, so that nothing hangs.
import type { App } from '@slack/bolt';
import { AUDIT } from '../../views/audit/ids.ts';
import type { Option } from '../../views/blocks.ts';
import { CASE } from '../../views/cases/ids.ts';
import { personOptions } from '../audit/mend/person-options.ts';
import { agencyOptions } from '../cases/agency-options.ts';
import type { Deps } from '../deps.ts';
import { type Person, personOf } from '../person.ts';
import { guarded } from './faults.ts';

type Searching = (typed: string, person: Person, deps: Deps) => Promise<readonly Option[]>;

const searches = new Map<string, Searching>([
  [CASE.owner, agencyOptions],
  [AUDIT.person, personOptions],
]);

export function takeOptions(app: App, deps: Deps): void {
  app.options(/.*/, async ({ ack, payload, context }) => {
    const person = personOf(context);
    const search = searches.get(payload.action_id);
    let options: readonly Option[] = [];
    await guarded(deps, { kind: 'other', name: 'options', tell: [] }, async () => {
      if (person && search) options = await search(payload.value, person, deps);
    });
    await ack({ options: [...options] });
  });
}
