// The screen of a journey as a person finds it on the page: header, modes, versions, overview and problems.

import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "playwright-core";

export class JourneyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(journey: string, mode: "overview" | "build" = "build"): Promise<void> {
    await this.page.goto(new URL(`/#/journeys/${journey}/${mode}`, this.page.url()).href);
    await this.step("entry").waitFor();
  }

  step(id: string): Locator {
    return this.page.locator(`[data-step="${id}"]`);
  }

  get inspector(): Locator {
    return this.page.getByRole("complementary", { name: "Inspector" });
  }

  get versions(): Locator {
    return this.page.getByRole("complementary", { name: "Versions" });
  }

  get overview(): Locator {
    return this.page.getByRole("complementary", { name: "The journey in words" });
  }

  get header(): Locator {
    return this.page.getByRole("main").locator('[data-region="Journey"]');
  }

  /** From the menu beside the name. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole("button", { name: /versions and more$/ }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /** From the menu of one line of the versions. */
  async chooseOf(version: string, item: string): Promise<void> {
    await this.versions.getByRole("button", { name: `More for ${version}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  async mode(name: "Overview" | "Build"): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
  }

  /** Names the step in the inspector, as one edit. */
  async rename(step: string, name: string): Promise<void> {
    await this.step(step).click();
    await this.inspector.getByLabel("Name of the step").fill(name);
  }

  /** Until everything is on disk. */
  async saved(): Promise<void> {
    await this.page.getByTitle("Everything is on disk").waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: /^Undo: / }).click();
  }

  /** The text of the file that `act` downloads. */
  async downloaded(act: () => Promise<unknown>): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return textOf(download);
  }

  focus(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("data-step") ?? focused?.getAttribute("aria-label") ?? null;
    });
  }
}

async function textOf(download: Download): Promise<{ readonly name: string; readonly text: string }> {
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
