// A page of this person's own folder that leads to the start address. A browser is opened with the page's path, so
// that the token is never among a program's arguments, which everybody on the machine can read.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class StartFile {
  readonly path: string;
  readonly #folder: string;

  /** Nobody else may read it. Throws where the system's folder for such files cannot be written. */
  constructor(address: string) {
    // mkdtemp makes the folder for this person alone.
    this.#folder = mkdtempSync(join(tmpdir(), "rehearse-start-"));
    this.path = join(this.#folder, "rehearse.html");
    writeFileSync(this.path, pageFor(address), { mode: 0o600 });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Addresses of this program hold nothing that HTML would read as its own. */
const pageFor = (address: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
  `<meta http-equiv="refresh" content="0;url=${address}"><title>Rehearse</title></html>\n`;
