// The builder as a person finds it on the page: what its tests press and read.

import type { Locator, Page } from "playwright-core";

export class BuilderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get inspector(): Locator {
    return this.page.getByRole("complementary", { name: "Inspector" });
  }

  async open(journey: string): Promise<void> {
    await this.page.goto(new URL(`/#/journeys/${journey}/build`, this.page.url()).href);
    await this.step("entry").waitFor();
  }

  /** Through the list's menu; answers when the canvas shows the entry. */
  async openBlank(): Promise<void> {
    await this.page.getByRole("button", { name: "New journey" }).click();
    await this.page.getByRole("menuitem", { name: "Blank" }).click();
    await this.step("entry").waitFor();
  }

  step(id: string): Locator {
    return this.page.locator(`[data-step="${id}"]`);
  }

  named(name: string): Locator {
    return this.page.locator("[data-step]").filter({ hasText: name }).first();
  }

  steps(): Promise<readonly string[]> {
    return this.page
      .locator("[data-step]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-step") ?? ""));
  }

  /** Presses the + of this name, chooses what `filter` finds, and names the new step. */
  async add(after: string | RegExp, filter: string, name: string): Promise<void> {
    await this.page.getByRole("button", { name: after }).first().click();
    await this.page.getByRole("combobox", { name: "Filter steps" }).fill(filter);
    await this.page.keyboard.press("Enter");
    const field = this.inspector.getByLabel("Name of the step");
    await field.fill(name);
  }

  /** Presses a word of a condition, types, and takes the first choice. */
  async say(word: string | RegExp, typed: string, index = 0): Promise<void> {
    const words = this.inspector.locator("[data-condition-editor]");
    await words.getByRole("button", { name: word, exact: true }).nth(index).click();
    await this.page.getByRole("listbox").first().waitFor();
    await this.page.keyboard.type(typed);
    await this.choose(typed);
  }

  /** The first of an open list, once the list begins with what was typed. */
  async choose(typed: string): Promise<void> {
    const first = this.page.locator('[role="option"]').first();
    await first.filter({ hasText: typed, hasNotText: "not seen in this space" }).waitFor();
    await this.page.keyboard.press("Enter");
  }

  async sendTo(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.inspector.getByRole("button", { name: "Destination", exact: true }).click();
      await this.page.getByRole("menuitem", { name }).click();
      await this.inspector.getByText(name, { exact: true }).first().waitFor();
    }
  }

  /** Until nothing is left to undo. */
  async undoAll(): Promise<void> {
    await this.step("entry").focus();
    while ((await this.page.getByRole("button", { name: /^Undo: / }).count()) > 0)
      await this.page.keyboard.press("Control+z");
    await this.saved();
  }

  /** Until everything is on disk. */
  async saved(): Promise<void> {
    await this.page.getByTitle("Everything is on disk").waitFor();
  }

  /** Whether it is within the panel and the window, not cut off. */
  isInView(element: Locator): Promise<boolean> {
    return element.evaluate(
      (one) =>
        new Promise<boolean>((resolve) =>
          new IntersectionObserver((seen, observer) => {
            observer.disconnect();
            resolve(seen.some(({ intersectionRatio }) => intersectionRatio > 0.9));
          }).observe(one),
        ),
    );
  }

  /** What has the focus: the step's id, or the label of the element. */
  focus(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("data-step") ?? focused?.getAttribute("aria-label") ?? null;
    });
  }
}
