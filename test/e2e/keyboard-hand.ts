// A hand on the keyboard and no other: what it reaches it reaches by Tab, arrows and typing. It keeps what has had
// the focus, so that a test can say where the way led, and that the focus was never lost.

import type { Page } from "playwright-core";
import { assert } from "../../shared/base/assert.ts";

/** More than any place on a screen is away. */
const mostPresses = 90;

export class KeyboardHand {
  readonly #page: Page;
  /** The names of what had the focus, the newest last; "" where nothing had. */
  readonly trail: string[] = [];
  #timesLost = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** How often a key left nothing with the focus for good. Tab may: past the last place comes the browser's own frame. */
  get timesLost(): number {
    return this.#timesLost;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    await this.#mindFocus();
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.#mindFocus();
  }

  /** Presses Tab, or another key that moves the focus, until what is called so has it. */
  async goTo(
    name: string | RegExp,
    key: "Tab" | "Shift+Tab" | "ArrowDown" | "Escape" = "Tab",
  ): Promise<void> {
    for (let presses = 0; presses < mostPresses; presses += 1) {
      await this.#page.keyboard.press(key);
      if (fits(await this.#note(), name)) return;
    }
    assert(
      false,
      `${key} leads to "${String(name)}"; it led over ${this.trail.slice(-mostPresses).join(" › ")}`,
    );
  }

  /** Until the focus is on what is called so. */
  async arrivesAt(name: string | RegExp): Promise<void> {
    for (let waits = 0; waits < 500; waits += 1) {
      if (fits(await this.#note(), name)) return;
      await this.#page.waitForTimeout(30);
    }
    assert(false, `the focus comes to "${String(name)}"; it was on ${this.trail.slice(-3).join(" › ")}`);
  }

  /** Types into the open list of choices, and takes the first once it is what was typed, as the space knows it. */
  async choose(typed: string): Promise<void> {
    await this.#page.keyboard.type(typed);
    const first = this.#page.locator('[role="option"]').first();
    await first.filter({ hasText: typed, hasNotText: "not seen in this space" }).waitFor();
    await this.press("Enter");
  }

  /** Opens the menu of the button that has the focus, and takes the entry of this name. */
  async chooseInMenu(name: string): Promise<void> {
    await this.press("Enter");
    await this.#page.getByRole("menuitem").first().waitFor();
    await this.#page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') != null);
    await this.goTo(name, "ArrowDown");
    await this.press("Enter");
  }

  /** While one thing gives way to another nothing has the focus for a moment; that is not yet lost. */
  async #mindFocus(): Promise<void> {
    for (let waits = 0; waits < 80; waits += 1) {
      if ((await this.#note()) !== "") return;
      await this.#page.waitForTimeout(25);
    }
    this.#timesLost += 1;
  }

  /** Over all that is in the field. */
  async overwrite(text: string): Promise<void> {
    await this.#page.keyboard.press("Control+a");
    await this.type(text);
  }

  async #note(): Promise<string> {
    const name = await this.#page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return "";
      const { labels } = focused as HTMLInputElement;
      return (
        focused.getAttribute("aria-label") ??
        labels?.[0]?.textContent ??
        (focused.textContent || focused.tagName)
      );
    });
    if (name !== this.trail.at(-1)) this.trail.push(name);
    return name;
  }
}

const fits = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? name === wanted : wanted.test(name);
