// Copied steps: in the system's clipboard as text, for other windows and other spaces, and in this window, where
// the system does not hand its clipboard out.

import type { Fragment } from "../../shared/journey/fragment.ts";
import { fragmentText, readFragment } from "../../shared/journey/fragment.ts";

type Listener = () => void;
const listeners = new Set<Listener>();
let own: Fragment | null = null;

/** What was copied last in this window; for useSyncExternalStore. */
export const copied = {
  get: (): Fragment | null => own,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function remember(fragment: Fragment): void {
  own = fragment;
  for (const listener of listeners) listener();
}

/** `event`: of a key press; absent: of a menu. */
export function copyFragment(fragment: Fragment, event?: ClipboardEvent): void {
  remember(fragment);
  const text = fragmentText(fragment);
  if (event?.clipboardData != null) {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    return;
  }
  // Without the permission there is still the copy in this window.
  navigator.clipboard?.writeText(text).catch(() => undefined);
}

/** The steps in the clipboard; null where it holds something else. */
export function fragmentFrom(event: ClipboardEvent): Fragment | null {
  const read = readFragment(event.clipboardData?.getData("text/plain") ?? "");
  return read.ok ? read.value : null;
}
