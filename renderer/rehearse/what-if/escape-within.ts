// Escape inside a form of a panel: it closes the list of choices that is open, or leaves the form; the panel stays.

import type { KeyboardEvent } from "react";

/** For the form's onKeyDown. */
export function escapeWithin(onLeave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // Whatever else in the window Escape closes stays open.
    event.preventDefault();
    event.stopPropagation();
    const list = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
    if (!list) onLeave();
  };
}
