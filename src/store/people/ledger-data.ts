// What the ledger says of an event of the register: ids, days and courses; never a name, an address or a trainer.
import type { PersonEvent } from '../../training/events.ts';
import type { JsonObject } from '../ledger/index.ts';

export function ledgerData(event: PersonEvent): JsonObject {
  switch (event.kind) {
    case 'registered':
      return { on: event.on };
    case 'identity-changed':
      return { changed: Object.keys(event.changes).sort() };
    case 'posting-set':
      return { agency: event.agency, ...event.changes };
    case 'record-check-made':
      return { agency: event.agency, on: event.on };
    case 'course-completed': {
      const { course, completed, expires, proficiency } = event.completion;
      return { course, completed, expires, proficiency };
    }
    case 'course-struck':
      return { course: event.course, completed: event.completed, because: event.because };
    case 'self-reported':
      return { report: event.report.id, course: event.report.course, completed: event.report.completed };
    case 'report-confirmed':
      return { report: event.report, proficiency: event.proficiency };
    case 'report-declined':
      return { report: event.report, because: event.because };
    case 'snoozed':
      return { item: event.item, until: event.until };
    case 'deactivated':
    case 'reactivated':
      return { on: event.on };
  }
}
