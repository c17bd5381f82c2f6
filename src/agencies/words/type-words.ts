// The words people use for a kind of agency when its published name leaves them out ("Appling", a county agency).

const WORDS: Readonly<Record<string, readonly string[]>> = {
  city: ['police', 'department', 'city'],
  county: ['county', 'sheriff', 'office'],
  'state police': ['state', 'police', 'highway', 'patrol'],
  'university or college': ['university', 'college', 'campus', 'police'],
  tribal: ['tribal', 'police'],
  federal: ['federal'],
};

export function typeWords(type: string | null): readonly string[] {
  return type === null ? [] : (WORDS[type.toLowerCase()] ?? []);
}
