// Keeps the focus in the editor over every change: on the place that the change asks for, else where it was, for a
// changed condition may have taken away the very element that had it.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { FocusPlace } from "./editing.ts";
import { findFocus, focusPlaceOf } from "./focus-attributes.ts";

export interface FocusKeeper {
  /** The focus goes there as soon as the place is drawn. */
  readonly request: (place: FocusPlace, whenThere?: () => void) => void;
  /** For the editor's element. */
  readonly onFocus: (target: Element) => void;
  readonly onBlur: (next: Element | null) => void;
}

export function useFocusKeeper(root: RefObject<HTMLElement | null>): FocusKeeper {
  const wanted = useRef<{ readonly place: FocusPlace; readonly whenThere: (() => void) | undefined } | null>(
    null,
  );
  const last = useRef<FocusPlace | null>(null);
  const settle = useCallback((): void => {
    const editor = root.current;
    if (editor === null) return;
    const isLost = last.current !== null && document.activeElement === document.body;
    const place = wanted.current?.place ?? (isLost ? last.current : null);
    if (place === null) return;
    const whenThere = wanted.current?.whenThere;
    wanted.current = null;
    findFocus(editor, place)?.focus({ preventScroll: false });
    whenThere?.();
  }, [root]);
  // After every drawing: the parent draws a change when it has taken it over.
  useLayoutEffect(settle);
  useEffect(() => () => void (last.current = null), []);
  return {
    request: (place, whenThere) => {
      wanted.current = { place, whenThere };
      queueMicrotask(settle);
    },
    onFocus: (target) => {
      last.current = focusPlaceOf(target);
    },
    onBlur: (next) => {
      if (next !== null) last.current = null;
    },
  };
}
