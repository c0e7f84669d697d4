// The import as a person uses it: files dropped on the window, what is shown of them, and the buttons.

import type { Locator, Page } from "playwright-core";

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer | string;
}

export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** As the system hands them over, all in one drop, wherever the person happens to be. */
  async drop(files: readonly DroppedFile[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
    await this.page.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const drop = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.body.dispatchEvent(new DragEvent("drop", drop));
    }, given);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** When the numbers are those of what is shown. */
  async willArrive(messages: string, people: string): Promise<void> {
    const panel = this.page.getByRole("complementary", { name: "What will arrive" });
    const facts = panel.locator('[data-old="false"]');
    await facts.getByText(messages, { exact: true }).first().waitFor();
    await facts.getByText(people, { exact: true }).first().waitFor();
  }

  /** Presses the button that says so, and waits until it is done. */
  async import(messages: string): Promise<void> {
    await this.button(new RegExp(`^Import ${messages} messages?`)).click();
    await this.page.getByText(new RegExp(`^${messages} messages? arrived from`)).waitFor();
  }

  async undo(): Promise<void> {
    await this.button("Undo this import").click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Undo this import" }).click();
    await this.page.getByText("The import was undone. Nothing of it is left.").waitFor();
  }

  becomes(column: string): Locator {
    return this.page.getByLabel(`${column} becomes`);
  }

  readAs(column: string): Locator {
    return this.button(`${column} is read as`);
  }

  /** The rail says how many there are. */
  async people(count: string): Promise<void> {
    const rail = this.page.getByRole("navigation", { name: "Places" });
    const words = count === "0" ? "No people yet" : `${count} people`;
    await rail.getByText(words, { exact: true }).waitFor();
  }

  go(path: string): Promise<void> {
    return this.page.evaluate((to) => void (window.location.hash = `#${to}`), path);
  }
}
