// The keys of the Rehearse mode that belong to no part of it alone.

import { isTyping, matchesShortcut } from "../ui/shortcut.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import type { Rehearsing } from "./rehearsing.ts";
import { askWhyHere } from "./why/why-here.ts";

/** null: the mode is not shown. */
export function useRehearseKeys(rehearsing: Rehearsing | null): void {
  useKeyDown((event) => {
    if (rehearsing === null || isTyping(event.target)) return;
    const act = actionOf(event, rehearsing);
    if (act === null) return;
    event.preventDefault();
    act();
  });
}

/** Closes the answer, lets go of the person, then of the step; false where there was nothing of it. */
export function closeTopmost(rehearsing: Rehearsing): boolean {
  const { why, ask, person, pick, step, selectStep, panel, show } = rehearsing;
  if (why !== null) ask(null);
  else if (panel.kind !== "people" && panel.kind !== "story") show({ kind: "people" });
  else if (person !== null) pick(null);
  else if (step !== null) selectStep(null);
  else return false;
  return true;
}

function actionOf(event: KeyboardEvent, rehearsing: Rehearsing): (() => void) | null {
  const { neighbours, pick, person } = rehearsing;
  const { next, previous } = neighbours;
  if (matchesShortcut(event, "W") && person !== null) return () => void askWhyHere(rehearsing);
  if (matchesShortcut(event, "J") && next !== null) return () => pick(next);
  if (matchesShortcut(event, "K") && previous !== null) return () => pick(previous);
  return null;
}
