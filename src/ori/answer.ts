// What an ORI check answers, whoever asks: plain data, the keys of the command line's contract.

export type OriReason = 'empty' | 'bad-character' | 'too-short' | 'too-long' | 'bad-state';

export type OriAccess = 'eligible' | 'limited' | 'not-listed';

export type OriSuggestion = { readonly ori: string; readonly why: string };

export type OriCheck = {
  readonly valid: boolean;
  /** Nine capitals and digits; null unless valid, so that nobody stores half an ORI. */
  readonly normalized: string | null;
  readonly reason: OriReason | null;
  readonly ninth: string | null;
  /** Id of the class in the table; null when the ninth character is not listed. */
  readonly agencyClass: string | null;
  readonly access: OriAccess | null;
  readonly citations: readonly string[];
  readonly warnings: readonly string[];
  readonly suggestions: readonly OriSuggestion[];
};
