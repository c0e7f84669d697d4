// A hand on the canvas of a hundred steps: every gesture with real input, at the pace of a mouse.

import type { Page } from "playwright-core";
import { frameMs } from "./frames-during.ts";
import { shownAfter } from "./shown-after.ts";

const settleMs = 700;

export class CanvasHand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(journey: string): Promise<void> {
    await this.#page.goto(new URL(`/#/journeys/${journey}/build`, this.#page.url()).href);
    // Already there, and moved since: as it is when it is opened.
    await this.#page.reload();
    await this.#page.locator('[data-step="entry"]').waitFor();
    await this.#settle();
  }

  /** A second and a half of dragging the canvas about. */
  async pan(): Promise<void> {
    await this.#page.mouse.move(300, 820);
    await this.#page.mouse.down();
    await this.#paced(90, (tick) =>
      this.#page.mouse.move(300 + Math.sin(tick / 9) * 200, 820 - Math.abs(45 - tick) * 8),
    );
    await this.#page.mouse.up();
  }

  scroll(): Promise<void> {
    return this.#wheel((tick) => (tick < 60 ? 40 : -40));
  }

  async zoom(): Promise<void> {
    await this.#page.keyboard.down("Control");
    await this.#wheel((tick) => (tick % 60 < 30 ? 12 : -12));
    await this.#page.keyboard.up("Control");
  }

  /** Drags a step across the canvas, and gives it up over nothing. */
  async dragStep(): Promise<void> {
    const card = await this.#page.locator('[data-step="pause-1"]').boundingBox();
    if (card === null) throw new Error("The first pause is on screen.");
    await this.#page.mouse.move(card.x + 80, card.y + 24);
    await this.#page.mouse.down();
    await this.#paced(60, (tick) => this.#page.mouse.move(card.x + 80 + tick * 4, card.y + 24 + tick * 5));
    await this.#page.mouse.up();
    await this.#settle();
  }

  /** Each key, until the card on the canvas shows it. */
  async typeName(): Promise<readonly number[]> {
    await this.select("mail-1");
    const field = this.#page.getByLabel("Name of the step");
    await field.fill("");
    const taken: number[] = [];
    const words = "Reminder of the cart";
    for (let length = 1; length <= words.length; length++) {
      const key = words.charAt(length - 1);
      taken.push(
        await shownAfter(this.#page, () => this.#page.keyboard.press(key === " " ? "Space" : key), {
          selector: '[data-step="mail-1"]',
          text: words.slice(0, length).trimEnd(),
        }),
      );
      await this.#page.waitForTimeout(60);
    }
    await this.#page.waitForTimeout(settleMs);
    return taken;
  }

  async select(step: string): Promise<number> {
    const card = this.#page.locator(`[data-step="${step}"]`);
    const taken = await shownAfter(this.#page, () => card.click(), {
      selector: `[data-step="${step}"][data-selected]`,
    });
    await this.#settle();
    return taken;
  }

  async deleteStep(step: string): Promise<number> {
    await this.select(step);
    return this.#pressed("Delete", { selector: `[data-step="${step}"]`, gone: true });
  }

  undo(step: string): Promise<number> {
    return this.#pressed("Control+z", { selector: `[data-step="${step}"]` });
  }

  redo(step: string): Promise<number> {
    return this.#pressed("Control+Shift+Z", { selector: `[data-step="${step}"]`, gone: true });
  }

  toOverview(): Promise<number> {
    return this.#pressed("Control+1", { selector: '[data-mode="overview"]' });
  }

  toBuild(): Promise<number> {
    return this.#pressed("Control+2", { selector: '[data-mode="build"]' });
  }

  async #pressed(keys: string, sight: Parameters<typeof shownAfter>[2]): Promise<number> {
    const taken = await shownAfter(this.#page, () => this.#page.keyboard.press(keys), sight);
    await this.#settle();
    return taken;
  }

  async #wheel(by: (tick: number) => number): Promise<void> {
    await this.#page.mouse.move(600, 500);
    await this.#paced(120, (tick) => this.#page.mouse.wheel(0, by(tick)));
  }

  /** One move a frame, as a mouse reports them; where the page is slow, fewer. */
  async #paced(ticks: number, act: (tick: number) => Promise<void>): Promise<void> {
    const startedMs = performance.now();
    for (let tick = 0; tick < ticks; tick++) {
      await act(tick);
      const dueMs = startedMs + (tick + 1) * frameMs;
      if (performance.now() < dueMs) await this.#page.waitForTimeout(dueMs - performance.now());
    }
  }

  /** Until what comes after an edit is over: gliding, saving, looking for problems. */
  #settle(): Promise<void> {
    return this.#page.waitForTimeout(settleMs);
  }
}
