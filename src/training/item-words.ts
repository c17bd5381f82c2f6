// How the items of a due and its states are called, wherever they are shown.
import type { DueItem, DueState } from './dues.ts';
import { courseTitle, isCourse } from './person.ts';

export function itemTitle(item: DueItem): string {
  if (item === 'record-check') return 'Record check';
  if (item === 'assignment') return 'Date of assignment';
  if (item === 'access') return 'Kind of access';
  return isCourse(item) ? `${courseTitle(item)} training` : item;
}

/** One due in a sentence: "N-DEx data use training lapsed on 2026-02-01". */
export function dueInWords({ item, state, due }: { item: DueItem; state: DueState; due: string | null }): string {
  const title = itemTitle(item);
  switch (state) {
    case 'missing':
      return item === 'assignment' || item === 'access' ? `${title} is not recorded` : `${title} is missing`;
    case 'overdue':
      return `${title} was due by ${due}`;
    case 'lapsed':
      return `${title} lapsed; it was to be repeated by ${due}`;
    case 'grace':
      return `${title} is to be done by ${due}`;
    case 'current':
      return `${title} is current until ${due}`;
    case 'done':
      return `${title} is done`;
  }
}
