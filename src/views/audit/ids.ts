// The names under which the buttons, inputs and forms of the audit come back.

export const AUDIT = {
  board: 'audit-board',
  item: 'audit-item',
  packet: 'audit-packet',
  verify: 'audit-verify',
  review: 'audit-review',
  reviewRead: 'audit-review-read',
  mend: 'audit-mend',
  person: 'audit-person',
} as const;

export const AUDIT_FORM = { packet: 'audit-packet-form', mend: 'audit-mend-form' } as const;

export const PACKET_BLOCK = { from: 'from', to: 'to', agency: 'agency' } as const;

/** As the register calls the fields, so that what it refuses finds its way beside the input. */
export const MEND_BLOCK = {
  recordCheck: 'record check',
  assigned: 'assigned',
  course: 'course',
  completed: 'completed',
  proficiency: 'proficiency',
  access: 'access',
  report: 'report',
  because: 'because',
  coordinator: 'nac',
  csaGranted: 'csaGranted',
  delegated: 'delegated',
  agreementSigned: 'agreementSigned',
  agreementHas: 'agreementHas',
  rightOri: 'rightOri',
  left: 'left',
} as const;
