// How a focus place is written on the element that takes the focus there, and how that element is found again.

import type { FocusPlace } from "./editing.ts";

/** Of a part itself. */
const self = "part";

export const focusAttributes = (pointer: string, token: string | null) => ({
  "data-part": pointer,
  "data-token": token ?? self,
});

/** The element at a focus place. */
export const findFocus = (root: HTMLElement, { pointer, token }: FocusPlace): HTMLElement | null =>
  find(root, pointer, token ?? self);

/** The element nearest to a place that is not there any more: its part, else what is around it. */
export function findNearby(root: HTMLElement, { pointer }: FocusPlace): HTMLElement | null {
  const part = find(root, pointer, self) ?? find(root, pointer, "mode");
  if (part !== null || pointer === "") return part ?? find(root, pointer, "add");
  return findNearby(root, { pointer: pointer.slice(0, pointer.lastIndexOf("/")), token: null });
}

/** Where an element with the focus stands; null for one that is no focus place. */
export function focusPlaceOf(element: Element | null): FocusPlace | null {
  const place = element?.closest<HTMLElement>("[data-part][data-token]");
  const { part: pointer, token } = place?.dataset ?? {};
  return pointer === undefined || token === undefined
    ? null
    : { pointer, token: token === self ? null : token };
}

const find = (root: HTMLElement, pointer: string, token: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-part="${CSS.escape(pointer)}"][data-token="${CSS.escape(token)}"]`);
