// How a focus place is written on the element that takes the focus there, and how that element is found again.

import type { FocusPlace } from "./editing.ts";

/** Of a part itself. */
const self = "part";

export const focusAttributes = (pointer: string, token: string | null) => ({
  "data-part": pointer,
  "data-token": token ?? self,
});

/** The element at a focus place; without it that of the part, else of what is around it. */
export function findFocus(root: HTMLElement, { pointer, token }: FocusPlace): HTMLElement | null {
  const exact =
    find(root, pointer, token ?? self) ?? find(root, pointer, self) ?? find(root, pointer, "mode");
  if (exact !== null) return exact;
  const around = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  return pointer === "" ? find(root, "", "add") : findFocus(root, { pointer: around, token: "mode" });
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
