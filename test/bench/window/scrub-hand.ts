// A hand on the timeline of a rehearsal: drags the playhead back and forth at the pace of a mouse, and lets it play.

import type { Page } from "playwright-core";
import { frameMs } from "./frames-during.ts";

const settleMs = 1_500;
const playedMs = 8_000;
/** Of the timeline's width, from its middle. */
const reach = 0.4;
/** Moves from one end to the other and back; whole turns end where they began. */
const movesPerTurn = 144;

export class ScrubHand {
  readonly moves = 3 * movesPerTurn;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The Rehearse mode of a journey that was rehearsed, with the people of its first list. */
  async open(journey: string): Promise<void> {
    this.#page.setDefaultTimeout(180_000);
    await this.#page.goto(new URL(`/#/journeys/${journey}/rehearse`, this.#page.url()).href);
    await this.#page.locator('[data-figure="reached"]').first().waitFor();
    await this.#page.getByRole("listbox", { name: "People" }).waitFor();
    await this.#settle();
  }

  /** Over four fifths of the rehearsal's time, three times there and back. */
  async scrub(): Promise<void> {
    const lane = await this.#lane();
    await this.#page.mouse.move(lane.x(0), lane.y);
    await this.#page.mouse.down();
    const startedMs = performance.now();
    for (let move = 1; move <= this.moves; move++) {
      await this.#page.mouse.move(lane.x(Math.sin((move / movesPerTurn) * 2 * Math.PI)), lane.y);
      const dueMs = startedMs + move * frameMs;
      if (performance.now() < dueMs) await this.#page.waitForTimeout(dueMs - performance.now());
    }
    await this.#page.mouse.up();
  }

  /** At the speed that it has at first, from where many move on. */
  async play(): Promise<void> {
    await this.#page.getByRole("button", { name: "Play", exact: true }).click();
    await this.#page.waitForTimeout(playedMs);
    await this.#page.getByRole("button", { name: "Pause", exact: true }).click();
  }

  /** To an instant a third into the rehearsal. */
  async goToThird(): Promise<void> {
    const lane = await this.#lane();
    await this.#page.mouse.click(lane.x(-0.4), lane.y);
    await this.#settle();
  }

  async #lane(): Promise<{ readonly x: (part: number) => number; readonly y: number }> {
    const box = await this.#page.locator("[data-lane]").boundingBox();
    if (box === null) throw new Error("The timeline is on screen.");
    return { x: (part) => box.x + box.width * (0.5 + reach * part), y: box.y + box.height / 2 };
  }

  #settle(): Promise<void> {
    return this.#page.waitForTimeout(settleMs);
  }
}
