// Everything that the Rehearse mode shows at an instant, read in one and the same frame: what two ways to the same
// instant are compared by. Absent: what is not of the instant, as the focus, how far a list is scrolled, and the marks.

import type { Page } from "playwright-core";

export interface ScreenNow {
  /** Where the playhead stands: milliseconds, words, the day, and its place on the timeline. */
  readonly playhead: Readonly<Record<"atMs" | "words" | "day" | "left" | "chip", string>>;
  /** By name, with their shares; empty while an answer stands in their place. */
  readonly totals: Readonly<Record<string, string>>;
  /** By id: every figure, and whether the picked person came by or is there. */
  readonly steps: Readonly<Record<string, string>>;
  /** Of each way out: its number or what stands in its place, its end, and how wide its band is. */
  readonly ways: Readonly<Record<string, string>>;
  /** The panel on the right: the lines of a list, what lies ahead marked as such. */
  readonly panel: readonly string[];
  /** The answer to a "why"; null where none is asked for. */
  readonly why: string | null;
}

/** null: something on it still belongs to another instant. */
export const screenNow = (page: Page): Promise<ScreenNow | null> => page.evaluate(readScreen);

/** Runs in the page. */
function readScreen(): ScreenNow | null {
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const text = (element: Element | null | undefined): string =>
    element instanceof HTMLElement
      ? element.innerText.replaceAll(/\s+/g, " ").trim()
      : (element?.textContent ?? "");
  const attribute = (element: Element | null, name: string): string => element?.getAttribute(name) ?? "";
  if (all('[data-old], [data-earlier], [aria-busy="true"]').length > 0) return null;

  const grip = document.querySelector('[role="slider"][aria-label="Playhead"]');
  const line = grip?.parentElement ?? null;
  const day = all("span").find((one) => /^Day \d+ of \d+$/.test(one.textContent ?? ""));
  const figures = (element: Element): string =>
    [...element.querySelectorAll("[data-figure]")]
      .map((figure) => `${attribute(figure, "data-figure")} ${text(figure)}`)
      .join(", ");

  const ways: Record<string, string> = {};
  const add = (key: string, words: string): void => {
    ways[key] = [...(ways[key] === undefined ? [] : [ways[key]]), words].join("; ");
  };
  for (const place of all("[data-way-number], [data-way-end]")) {
    const key = attribute(place, "data-way-number") || attribute(place, "data-way-end");
    add(key, `${text(place)} (${attribute(place, "data-taken")}, ${attribute(place, "data-on-way")})`);
  }
  for (const band of all("[data-band]"))
    add(
      attribute(band, "data-band"),
      `band ${attribute(band, "stroke-width")} ${attribute(band, "data-beside")}`,
    );

  const panel = document.querySelector('section[aria-label="People"], section[aria-label^="The story of"]');
  const rows = [
    ...(panel?.querySelectorAll('[role="option"], [aria-label="What happened, by time"] > li') ?? []),
  ];
  const head = [
    ...(panel?.querySelectorAll('h2, [role="radiogroup"], [aria-label="Traits at this instant"], footer') ??
      []),
  ];
  const why = document.querySelector('section[aria-label="Why"]');
  return {
    playhead: {
      atMs: attribute(grip, "aria-valuenow"),
      words: attribute(grip, "aria-valuetext"),
      day: text(day),
      left: line instanceof HTMLElement ? line.style.getPropertyValue("--x") : "",
      chip: text(line?.lastElementChild),
    },
    totals: Object.fromEntries(
      all("dd[data-total]").map((count) => [
        attribute(count, "data-total"),
        `${text(count)} ${text(count.nextElementSibling)}`.trim(),
      ]),
    ),
    steps: Object.fromEntries(
      all("[data-step]").map((card) => [
        attribute(card, "data-step"),
        `${figures(card)} (${attribute(card, "data-on-way")}) ${card.textContent?.includes("The picked person") ? "picked" : ""}`.trim(),
      ]),
    ),
    ways,
    panel: [...head, ...rows].map(
      (row) => `${row.querySelector("[data-future]") === null ? "" : "ahead: "}${text(row)}`,
    ),
    why: why === null ? null : text(why),
  };
}
