// The catalogue of events and traits as a person finds it on the page: what its tests press and read.

import type { Locator, Page } from "playwright-core";

export class CataloguePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Of events or of traits; answers when its rows are there. */
  async openList(of: "events" | "traits"): Promise<void> {
    await this.page.goto(new URL(`/#/profiles/${of}`, this.page.url()).href);
    await this.row(1).waitFor();
  }

  async open(name: string): Promise<void> {
    await this.named(name).click();
    await this.page.getByRole("heading", { name, level: 1 }).waitFor();
  }

  get table(): Locator {
    return this.page.getByRole("table");
  }

  /** The first is 1. */
  row(place: number): Locator {
    return this.table.getByRole("row").nth(place);
  }

  named(name: string): Locator {
    return this.table.getByRole("row", { name, exact: true });
  }

  /** What a row says in a column that is seen. */
  cell(row: Locator, column: string): Locator {
    return row.locator(`[data-column="${column}"]`);
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole("columnheader").getByRole("button", { name: column }).click();
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: /^Find a/ }).fill(text);
  }

  async choose(name: string, item: string | RegExp): Promise<void> {
    await this.named(name)
      .getByRole("button", { name: /^More for/ })
      .click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** In the dialog that asks for it. */
  async giveLabel(label: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Shown as" });
    await dialog.getByLabel("Name in this app").fill(label);
    await this.page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
  }

  /** Takes back what the notice with this sentence says. */
  async undo(sentence: string | RegExp): Promise<void> {
    const notice = this.page.getByRole("alert").filter({ hasText: sentence });
    await notice.getByRole("button", { name: "Undo" }).click();
    await notice.waitFor({ state: "detached" });
  }

  region(name: string): Locator {
    return this.page.getByRole("region", { name });
  }

  /** Of the page of one event or trait: "Messages". */
  fact(label: string): Locator {
    return this.page.locator("dl > div").filter({ hasText: label }).locator("dd");
  }
}
