// Brings the person's browser to the host: opens it where there is one, else says the address; and gives another
// one whenever Enter is pressed. The only place that shows a start token, and only to whoever reads the output of
// the program that they started.

import { describeSystemError } from "../../base/system-error.ts";
import type { BrowserHost } from "./browser-host.ts";
import { openBrowser } from "./open-browser.ts";
import { StartFile } from "./start-file.ts";
import { startTokenLifeMs } from "./start-token.ts";

export class InviteToBrowser {
  readonly #host: BrowserHost;
  readonly #giveAnother = (): void => this.#sayAddress();
  #file: StartFile | undefined;

  constructor(host: BrowserHost) {
    this.#host = host;
  }

  /** Resolves when the browser is opened, or the address said. */
  async begin(open: boolean): Promise<void> {
    if (open && (await this.#opened()))
      console.log(`Rehearse is open in your browser, at ${this.#host.origin}`);
    else this.#sayAddress();
    if (!process.stdin.isTTY) return;
    console.log("Enter: an address to open it once more. Ctrl-C: end.");
    process.stdin.on("data", this.#giveAnother);
  }

  end(): void {
    process.stdin.off("data", this.#giveAnother).pause();
    this.#file?.remove();
  }

  async #opened(): Promise<boolean> {
    this.#file = startFile(this.#host.newStartAddress());
    return this.#file !== undefined && openBrowser(this.#file.path);
  }

  #sayAddress(): void {
    const minutes = startTokenLifeMs / 60_000;
    console.log(`Open this address once, within ${minutes} minutes: ${this.#host.newStartAddress()}`);
  }
}

/** Undefined where the system's folder for such files cannot be written: the address is said then. */
function startFile(address: string): StartFile | undefined {
  try {
    return new StartFile(address);
  } catch (thrown) {
    describeSystemError(thrown);
    return undefined;
  }
}
