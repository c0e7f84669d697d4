// Moves the focus to a line of a long list that may be there only once it was scrolled to, and its page has come. The
// list has the focus meanwhile.

import { type RefObject, useEffect, useRef } from "react";

/** Lines say their place as `data-place`; `scroller` can be focused. */
export function useFocusedPlace(scroller: RefObject<HTMLElement | null>): (place: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const list = scroller.current;
    if (wanted.current === null || list === null) return;
    // Somebody went elsewhere meanwhile.
    if (!list.contains(document.activeElement)) wanted.current = null;
    const line = list.querySelector<HTMLElement>(`[data-place="${wanted.current}"]`);
    if (line === null) return;
    wanted.current = null;
    line.focus();
  });
  return (place) => {
    wanted.current = place;
    scroller.current?.focus();
  };
}
