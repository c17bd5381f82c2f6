// A person fills in elements: each value is checked against its element, as the page would let it be typed or picked.

import { choose, type Raw } from '../world/choose.ts';
import type { Person } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { findElement, type Place, valuesAt } from './place.ts';

/** By action_id, or by block_id and then action_id. */
export type Filled = Readonly<Record<string, Raw | Readonly<Record<string, Raw>>>>;

/** Sets the values; what comes back says what could not be entered. */
export function fill(world: World, person: Person, place: Place, filled: Filled): string[] {
  return Object.entries(filled).flatMap(([name, raw]) =>
    isRaw(raw)
      ? (enter(world, person, place, { actionId: name, raw }) ?? [])
      : Object.entries(raw).flatMap(
          ([actionId, value]) => enter(world, person, place, { actionId, blockId: name, raw: value }) ?? [],
        ),
  );
}

const isRaw = (raw: Raw | Readonly<Record<string, Raw>>): raw is Raw =>
  raw === null || typeof raw !== 'object' || Array.isArray(raw);

export type Entry = { readonly actionId: string; readonly blockId?: string; readonly raw: Raw };

export function enter(world: World, person: Person, place: Place, entry: Entry): string | undefined {
  const found = findElement(place, entry.actionId, entry.blockId);
  if (!found) return `There is no element “${entry.actionId}” here; there are ${actionIds(place)}`;
  const offered = world.offered.get(`${place.key} ${found.blockId} ${entry.actionId}`) ?? [];
  const chosen = choose({ world, who: person.id, element: found.element, raw: entry.raw, offered });
  if ('problem' in chosen) return `${entry.actionId}: ${chosen.problem}`;
  const values = valuesAt(place, person);
  values[found.blockId] = { ...values[found.blockId], [entry.actionId]: chosen.state };
  return undefined;
}

const actionIds = (place: Place) =>
  place.blocks
    .flatMap((block) => ('element' in block ? block.element.action_id : []))
    .map((id) => `“${id}”`)
    .join(', ');
