// The names under which the buttons and forms of the audit come back.

export const AUDIT = {
  board: 'audit-board',
  item: 'audit-item',
  packet: 'audit-packet',
  verify: 'audit-verify',
} as const;

export const AUDIT_FORM = { packet: 'audit-packet-form' } as const;

export const PACKET_BLOCK = { from: 'from', to: 'to', agency: 'agency' } as const;
