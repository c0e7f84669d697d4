// Keeps the focus in the editor over every change: on the place that the change asks for, else near where it was, for
// a changed condition may have taken away the very element that had it.

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { FocusPlace } from "./editing.ts";
import { findFocus, findNearby, focusPlaceOf } from "./focus-attributes.ts";

export interface FocusKeeper {
  /** The focus goes there as soon as the place is drawn, and `whenThere` is called. */
  readonly request: (place: FocusPlace, whenThere?: () => void) => void;
  /** The focus goes to a place that is there already. */
  readonly goTo: (place: FocusPlace) => void;
  /** The person has done something else since. */
  readonly forget: () => void;
  /** For the editor's element. */
  readonly onFocus: (target: Element) => void;
  readonly onBlur: (next: Element | null) => void;
}

interface Wanted {
  readonly place: FocusPlace;
  readonly whenThere: (() => void) | undefined;
}

export function useFocusKeeper(root: RefObject<HTMLElement | null>): FocusKeeper {
  const wanted = useRef<Wanted | null>(null);
  const last = useRef<FocusPlace | null>(null);
  const settle = (): void => {
    const editor = root.current;
    if (editor === null) return;
    const want = wanted.current;
    const there = want === null ? null : findFocus(editor, want.place);
    if (there !== null) {
      wanted.current = null;
      there.focus();
      want?.whenThere?.();
      return;
    }
    const isLost = last.current !== null && document.activeElement === document.body;
    if (isLost) findNearby(editor, want?.place ?? last.current ?? { pointer: "", token: null })?.focus();
  };
  // After every drawing: whoever holds the condition draws a change when it has taken it over.
  useLayoutEffect(settle);
  useEffect(() => () => void (last.current = null), []);
  return {
    request: (place, whenThere) => {
      wanted.current = { place, whenThere };
      // Whoever holds the condition may find that nothing has changed, and draw nothing.
      setTimeout(settle, 0);
    },
    goTo: (place) => {
      wanted.current = { place, whenThere: undefined };
      settle();
    },
    forget: () => {
      wanted.current = null;
    },
    onFocus: (target) => {
      last.current = focusPlaceOf(target);
    },
    onBlur: (next) => {
      if (next !== null) last.current = null;
    },
  };
}
