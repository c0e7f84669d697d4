// Keeps the keyboard on the screen: where an edit, an undo or a mend took away what had the focus, the selected step
// has it then, or the first one. Focus that was put nowhere on purpose stays nowhere.

import { useEffect, useRef } from "react";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";

/** `shown` and `problems`: a change of either may take something off the screen. */
export function useKeptFocus(shown: Journey, problems: readonly JourneyProblem[]): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    // What takes the focus by itself has done so by then.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => restore(last.current)));
    return () => cancelAnimationFrame(frame);
  }, [shown, problems]);
}

function restore(last: EventTarget | null): void {
  const isLost = last instanceof Node && !last.isConnected && document.activeElement === document.body;
  if (isLost) placeToGoOn()?.focus({ preventScroll: true });
}

const placeToGoOn = (): HTMLElement | null =>
  document.querySelector<HTMLElement>("[data-step][data-selected]") ??
  document.querySelector<HTMLElement>("[data-step]");
