/** Takes the keyboard back to the grid, from a panel or a dialog. */
export const focusGrid = (): void =>
  document.querySelector<HTMLElement>('.matrix-grid')?.focus({ preventScroll: true });
