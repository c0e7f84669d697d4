// A small window to be served: a page with a script, a style, a picture and a font of its own, and beside its folder
// a file that nobody may get.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const font = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

export class WindowFolder {
  readonly path: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "rehearse-window-"));

  constructor() {
    this.path = join(this.#folder, "window");
    mkdirSync(this.path);
    writeFileSync(join(this.#folder, "secret.txt"), "secret");
    const files = {
      "index.html":
        '<!doctype html><html lang="en"><link rel="icon" href="/own.svg"><link rel="stylesheet" href="/own.css">' +
        '<title>Own window</title><div id="root" style="top: 7px"></div><script src="/own.js"></script></html>',
      "own.js": "window.ownScript = true;",
      "own.css": "#root { left: 5px; position: absolute }",
      "own.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"></svg>',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.path, name), text);
    copyFileSync(createRequire(import.meta.url).resolve(font), join(this.path, "own.woff2"));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
