// The sentences of the packet that its document and its verify.txt share.

export const LEFT_OUT: readonly string[] = [
  'Criminal justice information: none is kept by this product, so none can be here. Reference numbers and ORIs stand for the records themselves.',
  'Names, telephone numbers and addresses of owners’ contacts, and e-mail addresses of staff.',
  'The words in which an owner put its terms; the structured terms are in the ledger.',
  'Looks at the audit that came after the last other record; they are in the next packet.',
  'Records of other agencies cannot be taken out of the ledger without breaking its chain: ledger.jsonl is always that of the whole desk. Decisions are counted for the whole desk too.',
  'How stored information is safeguarded (item 7): the agency shows that itself.',
  'A log of requests and agreements is encouraged, not required, by the manual (1.3.11). It may be discoverable.',
];

export const VERIFY_COMMANDS: readonly { readonly says: string; readonly command: string }[] = [
  { says: 'With Node.js 18 or newer and nothing else, in this folder:', command: 'node verify.mjs' },
  {
    says: 'The checksums alone, with what every Linux and macOS has (shasum -a 256 -c on macOS):',
    command: 'sha256sum -c SHA256SUMS',
  },
  {
    says: 'The ledger with this product, and with heads of this period that were kept elsewhere:',
    command: 'npx nac-desk ledger verify --file ledger.jsonl --head heads.json',
  },
];
