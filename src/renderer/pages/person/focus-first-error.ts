/** Puts the focus where a form that may not be saved wants an answer first. */
export function focusFirstError(form: HTMLElement | null): void {
  // The messages are drawn first.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
