// Follows the focus from stop to stop as Tab moves it, and says what a person at the keyboard could not see of it.

import type { Page } from "playwright-core";

export interface FocusTrail {
  /** What had the focus, in order, as "tag name"; the last is the first again where nothing traps. */
  readonly stops: readonly string[];
  /** A stop that looks the same with and without the focus, or that something covers. */
  readonly unseen: readonly string[];
  /** Whether Tab came back to where it began. */
  readonly isClosed: boolean;
}

/** Presses `key` until the focus is where it was first, at most `most` times. */
export async function followFocus(page: Page, key: "Tab" | "Shift+Tab", most: number): Promise<FocusTrail> {
  await page.evaluate(rememberLooks);
  const stops: string[] = [];
  const unseen = new Set<string>();
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    const { name, covered, lookedAlike } = await page.evaluate(() => window.focusStop());
    if (lookedAlike !== null) unseen.add(`${lookedAlike} looks the same without the focus`);
    if (name === null) continue;
    if (covered) unseen.add(`${name} is covered`);
    if (stops.length > 1 && name === stops[0]) return { stops, unseen: [...unseen], isClosed: true };
    stops.push(name);
  }
  return { stops, unseen: [...unseen], isClosed: false };
}

declare global {
  interface Window {
    focusStop: () => { name: string | null; covered: boolean; lookedAlike: string | null };
  }
}

/** Runs in the page. A stop is compared with itself once the focus has gone on: a ring is whatever went then. */
function rememberLooks(): void {
  let before: { element: Element; name: string; look: string } | null = null;
  const lookOf = (element: Element): string =>
    [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling]
      .map((one) => {
        if (one === null || one === undefined) return "";
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
          getComputedStyle(one);
        return `${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow} ${borderColor} ${backgroundColor}`;
      })
      .join("; ");
  const isCovered = (element: Element): boolean => {
    // Of a radio button without a size of its own one sees the words.
    const seen = (element instanceof HTMLInputElement && element.labels?.[0]) || element;
    const { x, y, width, height } = seen.getBoundingClientRect();
    if (width === 0 || height === 0) return true;
    const points = [0.5, 0.15, 0.85].flatMap((part) => [
      [x + width * part, y + height / 2] as const,
      [x + width / 2, y + height * part] as const,
    ]);
    return !points.some(([px, py]) => {
      const top = document.elementFromPoint(px, py);
      return top !== null && (element.contains(top) || top.contains(element) || isLabelOf(top, element));
    });
  };
  const isLabelOf = (top: Element, element: Element): boolean =>
    element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(top));
  window.focusStop = () => {
    const lookedAlike =
      before?.element.isConnected === true && lookOf(before.element) === before.look ? before.name : null;
    const element = document.activeElement;
    before = null;
    if (element === null || element === document.body) return { name: null, covered: false, lookedAlike };
    const label = element.getAttribute("aria-label") ?? element.textContent?.slice(0, 60) ?? "";
    const place = element.closest("[data-step], [data-row], [role=group]")?.getAttribute("aria-label") ?? "";
    const id = element.getAttribute("data-step") ?? element.id;
    const name = `${element.tagName.toLowerCase()} ${label} ${place} ${id}`;
    before = { element, name, look: lookOf(element) };
    return { name, covered: isCovered(element), lookedAlike };
  };
}
