// Brings the keyboard to the panel that a menu or the search has just opened, behind their own way with the focus.

/** Until they have closed. */
const closedMs = 60;

export function focusPanelSoon(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('[data-region="Panel"]')?.focus({ preventScroll: true });
  }, closedMs);
}
