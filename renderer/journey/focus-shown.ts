// Where the keyboard goes on when the bar over the canvas goes away with the focus in it: to the version that is
// shown then, where versions stand open, else to the canvas.

export function focusShownSoon(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => placeOfShown()?.focus({ preventScroll: true })));
}

const placeOfShown = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-region="Panel"] [aria-current="true"]') ??
  document.querySelector<HTMLElement>(
    '[data-region="Canvas"] [data-selected], [data-region="Canvas"] [data-step]',
  );
