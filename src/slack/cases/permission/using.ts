// Recording a use within the terms, and asking for more where they do not reach.

import type { PermissionCase } from '../../../casework/permission/case.ts';
import { CASE, CASE_FORM } from '../../../views/cases/ids.ts';
import { useForm } from '../../../views/cases/use-form.ts';
import type { ClickHandler, SubmissionHandler } from '../../handlers.ts';
import { formClick, stepForm } from '../handlers.ts';
import { recipientsIn } from '../parties.ts';
import { editForm, furtherForm } from './start.ts';

export const usingButtons: readonly ClickHandler[] = [
  formClick({
    id: CASE.permissionUse,
    action: (it) => (it.kind === 'permission' ? 'permission.use' : null),
    form: ({ case: it }, _click, { casework }) =>
      useForm({ case: it as PermissionCase, vocabulary: casework.vocabulary() }),
  }),
  formClick({
    id: CASE.permissionFurther,
    action: (it) => (it.kind === 'permission' ? 'permission.use' : null),
    form: ({ case: it }, _click, deps) => furtherForm(it as PermissionCase, deps),
  }),
  formClick({
    id: CASE.permissionEdit,
    action: (it) => (it.kind === 'permission' && it.state === 'draft' ? 'permission.edit' : null),
    form: ({ case: it }, _click, deps) => editForm(it as PermissionCase, deps),
  }),
];

export const useSent: SubmissionHandler = stepForm({
  id: CASE_FORM.use,
  event: ({ case: it, doer }, form) => {
    if (it.kind !== 'permission') return null;
    const how = form.one('how');
    const use = {
      act: form.one('act') ?? '',
      purpose: form.one('purpose') ?? '',
      recipients: recipientsIn(form),
      by: doer.id,
      verbal: how === null ? null : how === 'verbal',
      ownerContacted: form.many('contacted').includes('yes'),
    };
    return { event: { to: 'permission', event: { kind: 'use', use } } };
  },
});
