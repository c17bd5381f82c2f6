// A person's picture: their initials on a colour of their own; the app has its own.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenPerson } from '../../seen.ts';
import { seen } from '../state.ts';

const colours = 8;

/** People of one workspace get colours in turn, so that neighbours differ. */
function colourOf({ id, teamId }: SeenPerson): number {
  const people = (seen.value?.people ?? []).filter((person) => person.teamId === teamId && !person.isBot);
  return (
    Math.max(
      0,
      people.findIndex((person) => person.id === id),
    ) % colours
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s.]+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

export function Avatar({ person, small }: { person: SeenPerson | undefined; small?: boolean }): VNode {
  const kind = person?.isBot ? 'app' : `colour-${person ? colourOf(person) : 0}`;
  const size = small ? 'small' : '';
  return html`<span class=${`avatar ${kind} ${size}`} data-initials=${initials(person?.realName ?? '?')} aria-hidden="true"></span>`;
}
