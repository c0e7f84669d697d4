// The places of audiences, computed traits and destinations as a person finds them.

import type { Locator, Page } from "playwright-core";

export class DefinitionsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** By an address as in "/audiences/overlaps". */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.page.url().split("#")[0] ?? ""}#${path}`);
  }

  row(name: string): Locator {
    return this.page.getByRole("row", { name, exact: true });
  }

  async choose(name: string, action: string): Promise<void> {
    await this.page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: action, exact: true }).click();
  }

  /** Presses a word of a sentence, and takes what is found by `typed`. */
  async say(word: string | RegExp, typed: string): Promise<void> {
    await this.page
      .getByRole("button", { name: word, exact: typeof word === "string" })
      .last()
      .click();
    await this.page.getByRole("combobox", { name: /^Choose/ }).fill(typed);
    await this.page
      .getByRole("option", { name: new RegExp(escaped(typed)) })
      .first()
      .click();
  }

  state(text: "Saved" | "Not saved yet"): Locator {
    return this.page.getByRole("status").filter({ hasText: new RegExp(`^${text}$`) });
  }

  async undo(): Promise<void> {
    await this.page
      .locator(".mantine-Notification-root")
      .getByRole("button", { name: "Undo" })
      .last()
      .click();
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
