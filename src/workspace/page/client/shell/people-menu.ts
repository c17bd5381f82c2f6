// Who one is: everybody of every workspace, to become in this window or in another.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SeenPerson } from '../../seen.ts';
import { becomePerson } from '../navigate.ts';
import { Avatar } from '../parts/avatar.ts';
import { Icon } from '../parts/icons.ts';
import { Popup } from '../parts/popup.ts';
import { me, seen } from '../state.ts';

export function PeopleMenu(): VNode {
  const self = me.value;
  const face = html`<${Avatar} person=${self} small /><span class="me">${self?.realName} <span class="part">${self?.part}</span></span><${Icon} name="down" />`;
  return html`<${Popup} label="Switch person" faceSpeaks className="bar-button who" face=${face}>
    ${(close: () => void) => html`<div class="panel people">
      <h3>Who are you?</h3>
      ${seen.value?.teams.map(
        (team) => html`<h4>${team.name}</h4>
          <ul>${membersOf(team.id).map((person) => html`<li><${Somebody} person=${person} close=${close} /></li>`)}</ul>`,
      )}
    </div>`}
  <//>`;
}

const membersOf = (teamId: string) =>
  (seen.value?.people ?? []).filter((person) => person.teamId === teamId && !person.isBot);

function Somebody({ person, close }: { person: SeenPerson; close: () => void }): VNode {
  const isMe = person.id === me.value?.id;
  return html`<div class="somebody">
    <button type="button" class="menu-item" aria-current=${isMe ? 'true' : undefined} onClick=${() => {
      close();
      void becomePerson(person.id);
    }}>
      <${Avatar} person=${person} small />
      <span class="somebody-text"><strong>${person.realName}</strong><span class="muted">${person.part === person.title ? person.part : `${person.part} – ${person.title}`}</span></span>
      ${isMe && html`<${Icon} name="check" />`}
    </button>
    <a class="icon-button" href=${`/?as=${person.id}`} target="_blank" aria-label=${`Open a window as ${person.realName}`} title="Open in a window"><${Icon} name="window" /></a>
  </div>`;
}
