// The words after which the name of a person of a case is expected, and what may stand between.

export const ROLES: ReadonlySet<string> = new Set(
  `suspect subject defendant victim witness inmate offender arrestee perpetrator perp prisoner probationer parolee juvenile
  complainant fugitive detainee absconder decedent runaway accused accomplice informant aka alias`.split(/\s+/),
);

/** Weaker words: a name after them counts only with a common given name. */
export const ABOUT_SOMEONE: ReadonlySet<string> = new Set(
  `named arrested arrest arresting convicted booked detained detaining run running lookup individual person male female man
  woman guy kid subject's who's record records history warrant warrants info information on for of up about against search
  searching find check checking query charged wanted missing cited interviewed name names`.split(/\s+/),
);

export const BETWEEN: ReadonlySet<string> = new Set(
  `named name is was called a an the aka as one mr mrs ms dr known identified brother sister wife husband father mother
  son daughter girlfriend boyfriend : - , ( " ' # =`.split(/\s+/),
);

/** What happens to a person whose name stands before it: "John Smith arrested". */
export const DONE_TO_SOMEONE: ReadonlySet<string> = new Set(
  'wanted arrested booked convicted charged detained cited missing'.split(' '),
);

/** Words that show a role after a name: "John Smith, the suspect". */
export const BEFORE_ROLE: ReadonlySet<string> = new Set('is was the a an our as , ( - our my named'.split(' '));
