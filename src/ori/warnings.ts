// What must be said beside the answer: why an ORI is refused, and what a valid one does not prove.
import { classOf } from './classes.ts';
import { nameOf } from './look-alikes.ts';
import { ORI_LENGTH, type OriReading } from './read.ts';
import type { OriTable } from './table.ts';

export function whyRefused({ kept, reason, refused }: OriReading): string[] {
  switch (reason) {
    case null:
      return [];
    case 'empty':
      return ['Nothing was typed. An ORI has nine letters and digits, such as CA0194200.'];
    case 'bad-character':
      return refused === null
        ? []
        : [`Character ${refused.position} is ${nameOf(refused.typed)}. An ORI has only the letters A to Z and digits.`];
    case 'too-short':
    case 'too-long':
      return [`An ORI has ${ORI_LENGTH} letters and digits; this has ${kept.length}.`];
    case 'bad-state':
      return [`An ORI begins with two letters for the state or territory; this begins with ${kept.slice(0, 2)}.`];
  }
}

export function warnOf(ori: string, table: OriTable): string[] {
  return [...aboutAddress(ori, table), ...aboutPlace(ori.slice(0, 2), table), ...aboutNinth(ori.slice(-1), table)];
}

function aboutAddress(ori: string, table: OriTable): string[] {
  return table.nlets.filter((entry) => ori.endsWith(entry.ending)).map((entry) => entry.says);
}

function aboutPlace(code: string, table: OriTable): string[] {
  const place = table.places.find((entry) => entry.code === code);
  if (place?.defunct) return [`${code} stands for ${place.name}, which no longer exists; check the ORI.`];
  if (place) return [];
  const meant = table.places.find((entry) => entry.postal === code);
  if (meant) return [`${code} is the postal code of ${meant.name}; an ORI there begins with ${meant.code}.`];
  return [`${code} is not among the codes of states and territories known here; check the first two letters.`];
}

function aboutNinth(ninth: string, table: OriTable): string[] {
  const agencyClass = classOf(ninth, table);
  if (agencyClass) return agencyClass.note ? [agencyClass.note] : [];
  const hints = table.hints.filter((hint) => hint.ninth === ninth).map((hint) => hint.says);
  return [table['not-listed'].says, ...hints];
}
