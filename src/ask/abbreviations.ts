// Writes out what people shorten on a radio, a phone or a form, so that "dissem b4 conf" meets the words it stands for.

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acct: 'account',
    accts: 'accounts',
    agcy: 'agency',
    auth: 'authorization',
    b4: 'before',
    btwn: 'between',
    certs: 'certificates',
    dept: 'department',
    depts: 'departments',
    dispo: 'disposition',
    dissem: 'dissemination',
    elig: 'eligible',
    exig: 'exigent',
    fwd: 'forward',
    govt: 'government',
    inv: 'investigation',
    lea: 'law enforcement agency',
    leas: 'law enforcement agencies',
    mgmt: 'management',
    msg: 'message',
    pls: 'please',
    plz: 'please',
    poc: 'point of contact',
    ppl: 'people',
    pwd: 'password',
    pwds: 'passwords',
    recs: 'records',
    req: 'required',
    reqd: 'required',
    reqs: 'requirements',
    rpt: 'report',
    rpts: 'reports',
    rqmt: 'requirement',
    rqmts: 'requirements',
    stds: 'standards',
    subj: 'subject',
    supv: 'supervisor',
    thru: 'through',
    trng: 'training',
    u: 'you',
    univ: 'university',
    ur: 'your',
    veh: 'vehicle',
    verif: 'verification',
    xfer: 'transfer',
  }),
);

/** Lower-case text with the field's and the keyboard's short forms written out. */
export function writtenOut(text: string): string {
  return text
    .replace(/\breq'd\b/g, 'required')
    .replace(/\bauth'd\b/g, 'authorized')
    .replace(/\bw\/in\b/g, 'within')
    .replace(/(\d+)\s*mos?\b/g, '$1 months')
    .replace(/(\d+)\s*yrs?\b/g, '$1 years')
    .replace(/\b[a-z]+4?\b/g, (word) => SHORT.get(word) ?? word);
}
