// Moves the focus from one region of the window to the next, as F6 does everywhere. A region is any element with
// the attribute data-region; where the focus was in it last, it comes back to.

const lastFocused = new WeakMap<Element, HTMLElement>();

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** `step` 1 is the next region, −1 the one before; around at both ends. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.getClientRects().length > 0,
  );
  const active = document.activeElement;
  const current = regions.findIndex((region) => region.contains(active));
  const from = regions[current];
  if (from !== undefined && active instanceof HTMLElement) lastFocused.set(from, active);
  const start = current === -1 && step === -1 ? 0 : current;
  const target = regions[(start + step + regions.length) % regions.length];
  if (target !== undefined) placeIn(target).focus();
}

/** Where it was in there last, or the first place of it. */
export const focusInto = (region: HTMLElement): void => placeIn(region).focus({ preventScroll: true });

function placeIn(region: HTMLElement): HTMLElement {
  const before = lastFocused.get(region);
  if (before?.isConnected === true && region.contains(before)) return before;
  return region.querySelector<HTMLElement>(focusable) ?? region;
}
