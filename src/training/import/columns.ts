// The columns of a roster: what they are called here, and the headings that people give them.

export const COLUMNS = [
  'person',
  'name',
  'first-name',
  'last-name',
  'user',
  'email',
  'number',
  'agency',
  'role',
  'assigned',
  'access',
  'systems',
  'record-check',
  'record-check-date',
  'data-use',
  'data-use-proficiency',
  'security-awareness',
  'security-awareness-proficiency',
  'course',
  'completed',
  'expires',
  'proficiency',
  'score',
  'trainer',
  'how',
  'certificate',
  'agreement',
  'ended',
  'deactivated',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Headings of other systems, letters and digits alone. */
const ALSO: Readonly<Partial<Record<Column, readonly string[]>>> = {
  person: ['personid', 'registerid', 'nacdeskid'],
  name: ['fullname', 'employee', 'employeename', 'user name', 'personname', 'member'],
  'first-name': ['first', 'givenname', 'forename'],
  'last-name': ['last', 'surname', 'familyname'],
  user: ['slack', 'slackuser', 'slackid', 'slackuserid', 'userid'],
  email: ['emailaddress', 'mail', 'workemail'],
  number: ['employeenumber', 'employeeid', 'employeeno', 'badge', 'badgenumber', 'personnelnumber', 'personnelno'],
  agency: ['ori', 'agencyori', 'orinumber'],
  role: ['title', 'position', 'jobtitle', 'rank'],
  assigned: ['dateofassignment', 'assignmentdate', 'assignment', 'assigneddate', 'startdate', 'hiredate', 'dateofhire'],
  access: ['accesskind', 'accesstype', 'kindofaccess'],
  systems: ['leveragedsystems', 'othersystems', 'cjissystems'],
  'record-check': ['fingerprintcheck', 'backgroundcheck', 'fingerprints', 'recordcheckdone'],
  'record-check-date': ['dateofrecordcheck', 'fingerprintdate', 'backgroundcheckdate', 'recordcheckon'],
  'data-use': [
    'ndextraining',
    'ndexdatause',
    'datausetraining',
    'datausecompleted',
    'ndexdatausetraining',
    'ndex',
    'datausedate',
  ],
  'data-use-proficiency': ['datauseproficiencyaffirmed', 'ndexproficiency'],
  'security-awareness': [
    'securityawarenesstraining',
    'securitytraining',
    'awareness',
    'securityawarenesscompleted',
    'securityawarenessdate',
  ],
  'security-awareness-proficiency': ['securityawarenessproficiencyaffirmed'],
  course: ['training', 'coursename', 'trainingname'],
  completed: ['completedon', 'datecompleted', 'completiondate', 'trainingdate', 'coursedate'],
  expires: ['expiry', 'expirydate', 'expirationdate', 'validuntil', 'expireson'],
  proficiency: ['proficiencyaffirmed'],
  score: ['testscore', 'result', 'grade'],
  trainer: ['instructor', 'trainedby'],
  how: ['method', 'delivery', 'format'],
  certificate: ['certificatenumber', 'certificateid', 'certificateno', 'proof'],
  agreement: ['agreementsigned', 'useragreement', 'agreementdate', 'rulesofbehavior'],
  ended: ['enddate', 'left', 'separationdate', 'dateleft'],
  deactivated: ['deactivatedon', 'inactive', 'dateofdeactivation', 'deactivationdate'],
};

export type ColumnsRead = {
  /** Column -> place in the line. */
  readonly found: ReadonlyMap<Column, number>;
  /** Headings that are not read. */
  readonly unread: readonly string[];
  /** What is missing, in sentences; a file with any is not imported. */
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
};

export function readColumns(headings: readonly string[], hasAgency: boolean): ColumnsRead {
  const found = new Map<Column, number>();
  const unread: string[] = [];
  const doubled: string[] = [];
  headings.forEach((heading, place) => {
    const column = columnOf(heading);
    if (!column) unread.push(heading.trim());
    else if (found.has(column)) doubled.push(heading.trim());
    else found.set(column, place);
  });
  return { found, unread: unread.filter((heading) => heading !== ''), missing: missingOf(found, hasAgency), doubled };
}

function columnOf(heading: string): Column | undefined {
  const plain = letters(heading);
  return COLUMNS.find((column) => letters(column) === plain || ALSO[column]?.some((also) => letters(also) === plain));
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

function missingOf(found: ReadonlyMap<Column, number>, hasAgency: boolean): readonly string[] {
  const named = found.has('person') || found.has('name') || (found.has('first-name') && found.has('last-name'));
  const missing: string[] = [];
  if (!named) missing.push('a column "name" (or "first name" and "last name")');
  if (!found.has('agency') && !hasAgency)
    missing.push('a column "agency" with the ORI (or --agency ORI for the whole file)');
  if (found.has('course') !== found.has('completed'))
    missing.push('"course" and "completed" belong together; one of them is not there');
  return missing;
}
