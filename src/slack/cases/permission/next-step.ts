// “Ask the owner” under a decision: the form of a request, filled in from what was answered.

import { findDecision } from '../../../store/decisions.ts';
import type { NextStep } from '../../deps.ts';
import { orRefusal } from '../may-begin.ts';
import { filledByFacts, newRequestForm } from './start.ts';

const OWED = ['obtain-permission', 'obtain-further-permission', 'permission-for-further-use'];

export const askTheOwner: NextStep = {
  id: 'permission',
  label: 'Ask the owner',
  fits: ({ decision, duties, outcome }) =>
    decision === 'use-record' && outcome === 'not-yet' && duties.some((duty) => OWED.includes(duty)),
  start: async ({ person, screen, trigger, decision }, deps) => {
    const recorded = await findDecision(deps.store, person.desk, decision);
    const own = recorded?.user === person.user ? recorded : undefined;
    const filled = filledByFacts(Object.fromEntries(own?.given ?? []));
    const form = newRequestForm(filled, { decision: own?.id ?? null, supersedes: null }, deps);
    await screen.push(trigger, await orRefusal({ what: 'permission.new', person, form }, deps));
  },
};
