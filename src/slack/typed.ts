// What a person typed, out of what Slack delivers: its escapes undone, links as their words, mentions gone.

const MENTIONS = /<[@#!][^>]*>/g;
const LINKS = /<(?:https?:\/\/|mailto:|tel:)[^|>]*\|([^>]*)>|<(?:https?:\/\/|mailto:|tel:)([^>]*)>/g;

export function asTyped(text: string): string {
  return text
    .replace(MENTIONS, ' ')
    .replace(LINKS, (_whole, words?: string, address?: string) => words ?? address ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

export const asksForHelp = (text: string): boolean => /^(help|-h|--help|\?)$/i.test(text);
