// The screens of personas as a person finds them on the page.

import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

export class PersonasPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openList(): Promise<void> {
    await this.page.goto(new URL("/#/profiles/personas", this.page.url()).href);
    await this.page.getByRole("button", { name: "New persona" }).first().waitFor();
  }

  async open(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole("link", { name, exact: true }).click();
    await this.saved();
  }

  /** Of the list. */
  row(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  async names(): Promise<readonly string[]> {
    return this.page.getByRole("row").getByRole("link").allTextContents();
  }

  async choose(name: string, item: string): Promise<void> {
    await this.page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  section(name: "Who they are" | "Traits" | "Events" | "Habits" | "Their time"): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  get messages(): Locator {
    return this.section("Their time").getByRole("listitem");
  }

  /** Until everything that was typed is on disk. */
  async saved(): Promise<void> {
    await this.page.getByRole("main").getByText("Saved", { exact: true }).waitFor();
  }

  /** The file that is saved when somebody exports. */
  async exported(name: string): Promise<{ readonly name: string; readonly text: string }> {
    const [saved] = await Promise.all([
      this.page.waitForEvent("download"),
      this.choose(name, "Export as file"),
    ]);
    return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), "utf8") };
  }

  async importFile(name: string, text: string): Promise<void> {
    await this.page
      .getByLabel("Persona files")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }
}
