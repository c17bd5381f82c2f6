// users.*: who the people are. A person of another team is unknown to this one.

import { z } from 'zod';
import type { Person } from '../../world/model.ts';
import { type Answer, agree, type Call, type Method, method, refuse } from '../method.ts';
import { page, paging } from './paging.ts';

function userJson(person: Person, withEmail: boolean) {
  return {
    id: person.id,
    team_id: person.teamId,
    name: person.name,
    real_name: person.realName,
    deleted: false,
    is_bot: person.isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: offsetSeconds(person.tz),
    profile: {
      real_name: person.realName,
      display_name: person.name,
      title: person.title,
      ...(withEmail && !person.isBot ? { email: person.email } : {}),
    },
  };
}

function offsetSeconds(tz: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

const emailScope = ({ world }: Pick<Call<unknown>, 'world'>) => world.manifest.scopes.has('users:read.email');

const named = z.strictObject({ user: z.string(), include_locale: z.boolean().optional() });

function info(call: Call<z.infer<typeof named>>): Answer {
  const person = call.world.people.get(call.args.user);
  if (!person || person.teamId !== call.team.id) return refuse('user_not_found');
  return agree({
    user: { ...userJson(person, emailScope(call)), ...(call.args.include_locale ? { locale: 'en-US' } : {}) },
  });
}

const listing = z.strictObject({ ...paging, include_locale: z.boolean().optional() });

export const usersMethods: readonly (readonly [string, Method])[] = [
  ['users.info', method({ tier: 'tier4', scopes: ['users:read'], args: named, answer: info })],
  [
    'users.list',
    method({
      tier: 'tier2',
      scopes: ['users:read'],
      args: listing,
      answer: (call) => {
        const people = [...call.world.people.values()].filter((person) => person.teamId === call.team.id);
        return page(
          'members',
          people.map((person) => userJson(person, emailScope(call))),
          call.args,
        );
      },
    }),
  ],
  [
    'users.lookupByEmail',
    method({
      tier: 'tier3',
      scopes: ['users:read.email'],
      args: z.strictObject({ email: z.string() }),
      answer: ({ world, team, args }) => {
        const wanted = args.email.toLowerCase();
        const person = [...world.people.values()].find(
          (each) => each.teamId === team.id && !each.isBot && each.email.toLowerCase() === wanted,
        );
        return person ? agree({ user: userJson(person, true) }) : refuse('users_not_found');
      },
    }),
  ],
];
