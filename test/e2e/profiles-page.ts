// Profiles as a person reads them off the screen: the list of everybody, and one person at an instant.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export class ProfilesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openList(): Promise<void> {
    await this.page.goto(new URL("/#/profiles/people", this.page.url()).href);
    await this.rows.first().waitFor();
    await this.settled();
  }

  async openPerson(userId: string): Promise<void> {
    await this.page.goto(new URL(`/#/profiles/people/${encodeURIComponent(userId)}`, this.page.url()).href);
    await this.instant.waitFor();
    await this.section("Traits").waitFor();
  }

  get list(): Locator {
    return this.page.getByRole("region", { name: "People", exact: true });
  }

  get rows(): Locator {
    return this.list.getByRole("option");
  }

  get find(): Locator {
    return this.page.getByRole("textbox", { name: /^Find people/ });
  }

  /** Until the rows are those that were asked for last, and nothing is looked through any more. */
  async settled(): Promise<void> {
    await expect.poll(() => this.list.locator('[aria-busy="true"]').count()).toBe(0);
    await expect.poll(() => this.list.getByText("looking", { exact: false }).count()).toBe(0);
  }

  /** How many are found, as the list says it: "588 of 23,570 people". */
  async found(): Promise<number> {
    const text = await this.list.getByRole("status").first().innerText();
    return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
  }

  get instant(): Locator {
    return this.page.getByRole("slider", { name: "Instant" });
  }

  /** "Traits", "Computed traits", "Audiences" or "Identities". */
  section(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** What a row of a section says; "" where there is none. */
  async value(section: string, name: string): Promise<string> {
    const row = this.section(section)
      .getByRole("listitem")
      .filter({ has: this.page.getByTitle(name, { exact: true }) });
    return (await row.count()) === 0 ? "" : row.first().innerText();
  }

  get happened(): Locator {
    return this.page.getByRole("region", { name: "What happened" });
  }

  get events(): Locator {
    return this.happened.locator("[data-place]");
  }

  async eventCount(): Promise<number> {
    const text = await this.happened.getByRole("status").first().innerText();
    return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
  }
}
