// Reading what a browser event carries.

export function textOf(event: Event): string {
  const { currentTarget: from } = event;
  const isField =
    from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement;
  return isField ? from.value : '';
}

export const isChecked = (event: Event): boolean =>
  event.currentTarget instanceof HTMLInputElement && event.currentTarget.checked;
