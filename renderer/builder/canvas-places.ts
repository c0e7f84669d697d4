// Finds steps and + buttons of the canvas on the page, to move the focus there or to open the picker beside them.

import type { StepId } from "../../shared/base/ids.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import { keyOfWay } from "../canvas/journey-layout.ts";

export const stepOnPage = (step: StepId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`);

export const addButtonOf = (way: Way): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-way="${CSS.escape(keyOfWay(way))}"]`);

/** The step of the canvas that the keyboard is on; null where it is elsewhere. */
export const focusedStep = (): StepId | null =>
  document.activeElement?.closest<HTMLElement>("[data-step]")?.dataset["step"] ?? null;

/** Once the page shows what was just edited. */
export function focusStepSoon(step: StepId): void {
  requestAnimationFrame(() => requestAnimationFrame(() => stepOnPage(step)?.focus({ preventScroll: true })));
}
