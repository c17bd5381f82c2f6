// What Slack makes of typed text before anybody gets it: entities, and mentions as ids.

import type { Person } from '../world/model.ts';
import type { World } from '../world/world.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack's page on formatting text: these three and no more. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** Escapes, then turns @name, #channel, @here and addresses into Slack's markup for them. */
export function withMentions(world: World, person: Person, typed: string): string {
  return escapeText(typed)
    .replace(/https?:\/\/[^\s|&]+/g, (address) => `<${address}>`)
    .replace(/(?<![\w<])@(here|channel|everyone)\b/g, '<!$1>')
    .replace(/(?<!\w)@([\w.-]*\w)/g, (whole, name: string) => {
      const found = [...world.people.values()].find((each) => each.teamId === person.teamId && each.name === name);
      return found ? `<@${found.id}|${found.name}>` : whole;
    })
    .replace(/(?<![\w&])#([\w-]+)/g, (whole, name: string) => {
      const found = [...world.channels.values()].find((each) => each.teamId === person.teamId && each.name === name);
      return found ? `<#${found.id}|${found.name}>` : whole;
    });
}
