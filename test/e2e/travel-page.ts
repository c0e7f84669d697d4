// The playhead of the Rehearse mode as a person moves it: by keys, by typing an instant, and by the hand on the
// timeline. What is then on screen is read by map-page.ts and screen-now.ts.

import type { Locator, Page } from "playwright-core";
import { MapPage } from "./map-page.ts";

export class TravelPage {
  readonly page: Page;
  readonly map: MapPage;

  constructor(page: Page) {
    this.page = page;
    this.map = new MapPage(page);
  }

  get grip(): Locator {
    return this.page.getByRole("slider", { name: "Playhead" });
  }

  /** Where the playhead stands, in milliseconds; its counts may still be under way. */
  async atMs(): Promise<number> {
    return Number(await this.grip.getAttribute("aria-valuenow"));
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** The keys are the playhead's where nothing has the focus. */
  async letGo(): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  }

  /** G, the instant, Enter. `how`: key by key, or all of it at once. */
  async goTo(instant: string, how: "typed" | "pasted" = "pasted"): Promise<void> {
    await this.press("g");
    const field = this.page.getByLabel("Date and time");
    await field.waitFor();
    if (how === "typed") await field.pressSequentially(instant);
    else await field.fill(instant);
    await field.press("Enter");
    await field.waitFor({ state: "detached" });
  }

  async countBy(what: "Total" | "Unique"): Promise<void> {
    const choices = this.page.getByRole("radiogroup", { name: "What is counted" });
    await choices.getByText(what, { exact: true }).click();
  }

  /** By its keys, from the slowest on: 0 is a minute a second, 6 a month. */
  async setSpeed(stop: number): Promise<void> {
    for (let press = 0; press < 6; press += 1) await this.press("[");
    for (let press = 0; press < stop; press += 1) await this.press("]");
  }

  get play(): Locator {
    return this.page.getByRole("button", { name: "Play", exact: true });
  }

  get pause(): Locator {
    return this.page.getByRole("button", { name: "Pause", exact: true });
  }

  /** The bars of the timeline on the page. */
  async lane(): Promise<{ readonly left: number; readonly width: number; readonly middle: number }> {
    const box = await this.page.locator("[data-lane]").boundingBox();
    if (box === null) throw new Error("the timeline is on screen");
    return { left: box.x, width: box.width, middle: box.y + box.height / 2 };
  }
}
