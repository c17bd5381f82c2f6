// Words that follow a given name without being a surname: "suspect chris was".

export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as asked at back be been before but by called came can case could did do does
  drove during escaped fled for found from gave get got had has have he her his how if in into is it just left may me moved
  must my no not now of off on or our out over owns per pled ran record records said says she should since so still take
  taken than that the their them then there they this to told took under until up us wants was we went were what when where
  which who why will with without would yes you your`.split(/\s+/),
);
