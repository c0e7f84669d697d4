// Chromium with the window of a test's host open in it, in a profile of its own. Names that end in .test lead to this
// machine, as a hostile name server would have it.

import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import { assert } from "../../shared/base/assert.ts";
import type { Hosted } from "./hosted.ts";

export class SignedInBrowser {
  readonly #browser: Browser;
  #context: BrowserContext | undefined;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async launch(): Promise<SignedInBrowser> {
    const executablePath = findChromium();
    assert(executablePath !== undefined, noChromium());
    const browser = await chromium.launch({
      executablePath,
      args: [
        "--disable-background-networking",
        "--disable-quic",
        "--no-first-run",
        "--host-resolver-rules=MAP *.test 127.0.0.1",
      ],
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
    });
    return new SignedInBrowser(browser);
  }

  /** The window, opened by its start address; with a fresh profile each time. */
  async open(hosted: Hosted): Promise<Page> {
    const page = await this.newProfile();
    await page.goto(hosted.origin + (await hosted.newStartPath()));
    return page;
  }

  /** A tab that knows nothing; what was open before is closed. */
  async newProfile(): Promise<Page> {
    await this.#context?.close();
    this.#context = await this.#browser.newContext();
    return this.#context.newPage();
  }

  /** Another tab of the same profile. */
  async newTab(): Promise<Page> {
    assert(this.#context !== undefined, "a tab is opened beside the window");
    return this.#context.newPage();
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
