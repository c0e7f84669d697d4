// One module of the project in a page of headless Chromium: bundled in memory, served on the loopback interface alone,
// and gone with all that belongs to it when the work is done.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "rolldown";

const loopback = "127.0.0.1";

export interface ServedPage {
  readonly page: Page;
  /** "Chromium 1.2.3". */
  readonly browser: string;
}

/** Path → text. A path that ends with .js is a module, one with .json is JSON, any other is a page. */
export type ServedTexts = Readonly<Record<string, string>>;

/** The module with everything it imports, as one module for browsers. */
export async function bundled(path: string): Promise<string> {
  const { output } = await build({ input: path, platform: "browser", write: false, logLevel: "warn" });
  return output[0].code;
}

/** Opens "/" in a fresh profile of the Chromium at `executablePath`, and closes everything after `work`. */
export async function withChromium<T>(
  executablePath: string,
  texts: ServedTexts,
  work: (served: ServedPage) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "rehearse-chromium-"));
  const server = await listening(texts);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ["--disable-background-networking", "--disable-quic", "--no-first-run"],
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await context.newPage();
    await page.goto(`http://${loopback}:${(server.address() as AddressInfo).port}/`);
    return await work({ page, browser: `Chromium ${context.browser()?.version() ?? ""}`.trim() });
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const typeOf = (path: string): string =>
  path.endsWith(".js") ? "text/javascript" : path.endsWith(".json") ? "application/json" : "text/html";

async function listening(texts: ServedTexts): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const text = texts[path];
    response.writeHead(text === undefined ? 404 : 200, { "content-type": `${typeOf(path)}; charset=utf-8` });
    response.end(text ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  return server;
}
