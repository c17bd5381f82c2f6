// How an agency is reached and how far that can be relied on, in lines.
import { escaped, foreign } from '../words.ts';

export type WaysShown = {
  readonly name: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly slackChannel: string | null;
  readonly hours: string | null;
};

export type ContactShown = {
  readonly contact: WaysShown | null;
  readonly standing: { readonly says: readonly string[] } | null;
  readonly lastReached: string | null;
};

export function contactLines({ contact, standing, lastReached }: ContactShown): string[] {
  if (contact === null) return ['No contact is known. Your coordinator can enter one.'];
  return [...wayLines(contact), ...(standing?.says ?? []).map(escaped), escaped(lastReached ?? 'Not reached so far.')];
}

export const WAY_WORDS: Readonly<Record<keyof WaysShown, string>> = {
  name: 'Name or office',
  telephone: 'Telephone',
  email: 'E-mail',
  slackChannel: 'Slack channel',
  hours: 'Hours',
};

const wayLines = (contact: WaysShown): string[] =>
  (Object.keys(WAY_WORDS) as (keyof WaysShown)[]).flatMap((way) => {
    const text = contact[way];
    return text === null ? [] : [`${WAY_WORDS[way]}: ${foreign(text)}`];
  });
