/**
 * Opens a dialog over the page, which does not scroll meanwhile. Where the page has a scrollbar, its room stays taken, so that nothing behind
 * the dialog moves (theme/shell.ts).
 */
export function showModal(dialog: HTMLDialogElement): void {
  const root = document.documentElement;
  root.toggleAttribute("data-heddle-scrollbar", globalThis.innerWidth > root.clientWidth);
  dialog.showModal();
}
