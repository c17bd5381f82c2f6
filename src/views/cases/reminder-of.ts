// Which kind of reminder a message is, for putting it off or ending it. Escalations of a notice cannot be put off.
import type { Template } from '../../casework/notice.ts';

const REMINDERS: Readonly<Partial<Record<Template, string>>> = {
  'permission-no-answer': 'no-answer',
  'permission-needed-by': 'needed-by',
  'permission-verify': 'verify',
  'permission-expiring': 'expiring',
  'permission-draft': 'draft',
  'exigent-verification-owed': 'verification',
  'exigent-further-use-owed': 'further-use',
  'exigent-review-owed': 'review',
  'hit-unconfirmed': 'confirm',
  'hit-locate-owed': 'locate',
  'release-review-owed': 'review',
  'disposal-witness': 'witness',
};

export const reminderOf = (template: Template): string | null => REMINDERS[template] ?? null;
