// Words that say what kind of agency is meant: with one of them, a question is about an agency and no person.

const KIND_WORDS = new Set(
  `police department sheriff office county state patrol highway trooper university college campus school district
  township village borough city town parish tribal nation reservation attorney prosecutor court corrections prison
  jail probation parole marshal constable bureau investigation division agency authority airport railroad railway
  transit port park ranger safety public fire enforcement commission task force narcotics drug hospital security
  federal national forest medical examiner coroner dispatch communications center service institute academy`.split(
    /\s+/,
  ),
);

export function isKindWord(word: string): boolean {
  return KIND_WORDS.has(word);
}
