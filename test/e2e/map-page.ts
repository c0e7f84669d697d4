// The live map as a person reads it off the screen: the numbers of steps and connections, and those of the journey.

import type { Locator, Page } from "playwright-core";

export interface StepOnScreen {
  readonly reached: number;
  readonly waiting: number;
  /** As it is written: "12.0%", or of two compared rehearsals "+324". */
  readonly share: string;
}

export interface TotalsOnScreen {
  readonly entered: number;
  readonly inProgress: number;
  readonly completed: number;
  readonly exited: number;
}

/** A number, or what stands in its place. */
export type TakenOnScreen = number | "none yet" | "never taken";

export class MapPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the Rehearse mode of a journey that was rehearsed, and waits for its first numbers. */
  async open(journey: string): Promise<void> {
    await this.page.goto(new URL(`/#/journeys/${journey}/rehearse`, this.page.url()).href);
    await this.page.locator('[data-figure="reached"]').first().waitFor();
  }

  card(step: string): Locator {
    return this.page.locator(`[data-step="${step}"]`);
  }

  async step(step: string): Promise<StepOnScreen> {
    const figures = (await this.steps()).get(step);
    if (figures === undefined) throw new Error(`${step} is on the map`);
    return figures;
  }

  /** All steps at once, as they are in one and the same frame; by id. */
  async steps(): Promise<ReadonlyMap<string, StepOnScreen>> {
    const all = await this.page.locator("[data-step]").evaluateAll(readSteps);
    return new Map(all.map(({ step, ...figures }) => [step, toStep(figures)]));
  }

  /** How many took a way out of a step, where its number stands on a pill or beside its band. */
  async taken(step: string, via: string): Promise<TakenOnScreen> {
    const taken = (await this.ways()).get(`${step} ${via}`);
    if (taken === undefined) throw new Error(`${step} ${via} is on the map`);
    return taken;
  }

  /** All ways that have a number or an end, by "step via". */
  async ways(): Promise<ReadonlyMap<string, TakenOnScreen>> {
    const all = await this.page.locator("[data-way-number], [data-way-end]").evaluateAll((places) =>
      places.map((place) => {
        const key = place.getAttribute("data-way-number") ?? place.getAttribute("data-way-end") ?? "";
        const count = place.querySelector('[data-figure="fired"]')?.textContent;
        return [key, count ?? place.textContent ?? ""] as const;
      }),
    );
    return new Map(all.map(([key, text]) => [key, toTaken(text)]));
  }

  /** All of one and the same frame. */
  async totals(): Promise<TotalsOnScreen> {
    const all = await this.page
      .locator("dd[data-total]")
      .evaluateAll((counts) =>
        counts.map((count) => [count.getAttribute("data-total") ?? "", count.textContent ?? ""] as const),
      );
    const read = (of: string): number => toNumber(new Map(all).get(of) ?? "");
    return {
      entered: read("entered"),
      inProgress: read("inProgress"),
      completed: read("completed"),
      exited: read("exited"),
    };
  }

  /** What the legend says moves just now. */
  async moving(): Promise<number> {
    return toNumber((await this.page.locator('[data-figure="moving"]').textContent()) ?? "");
  }

  /** Ids of the steps on the way of the picked person. */
  async litSteps(): Promise<readonly string[]> {
    return this.page
      .locator('[data-step][data-on-way="been"]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-step") ?? ""));
  }
}

interface FiguresIn {
  readonly reached: string | null;
  readonly waiting: string | null;
  readonly share: string | null;
}

/** Runs in the page. */
function readSteps(cards: readonly Element[]): readonly (FiguresIn & { readonly step: string })[] {
  return cards.map((card) => {
    const read = (name: string): string | null =>
      card.querySelector(`[data-figure="${name}"]`)?.textContent ?? null;
    return {
      step: card.getAttribute("data-step") ?? "",
      reached: read("reached"),
      waiting: read("waiting"),
      share: read("share") ?? read("moreReached"),
    };
  });
}

const toStep = ({ reached, waiting, share }: FiguresIn): StepOnScreen => ({
  reached: toNumber(reached ?? ""),
  waiting: waiting === null ? 0 : toNumber(waiting),
  share: share ?? "",
});

function toTaken(text: string): TakenOnScreen {
  const lower = text.toLowerCase();
  if (lower.includes("never taken")) return "never taken";
  if (lower.includes("none yet")) return "none yet";
  return toNumber(text);
}

/** "1,204 people" → 1204; what has no digits is no number. */
function toNumber(text: string): number {
  const digits = /\d[\d,]*/.exec(text)?.[0].replaceAll(",", "");
  if (digits === undefined) throw new Error(`a number is on the screen, not “${text}”`);
  return Number(digits);
}
