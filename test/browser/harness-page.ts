// A part of the window in a page of its own: its program is built once in memory, with a host of the test in the
// place of the real one, and opened in headless Chromium. There is no server and no network.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";

const origin = "http://127.0.0.1";

/** Path → body. */
export type BuiltHarness = ReadonlyMap<string, string | Uint8Array>;

export interface HarnessProgram {
  readonly folder: string;
  /** File names in the folder: what the page runs, and what it gets for renderer/host/host.ts. */
  readonly program: string;
  readonly host: string;
}

export async function buildHarnessPage({ folder, program, host }: HarnessProgram): Promise<BuiltHarness> {
  const hostOfTest = join(folder, host);
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [
      react(),
      {
        name: "host-of-test",
        enforce: "pre",
        resolveId: (source) => (/\/host\/host\.ts$|^\.\/host\.ts$/.test(source) ? hostOfTest : null),
      },
    ],
    build: {
      write: false,
      target: "esnext",
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(folder, program),
        output: { entryFileNames: "harness.js", assetFileNames: "[name][extname]", codeSplitting: false },
      },
    },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  return new Map(
    (first?.output ?? []).map((file) => [
      `/${file.fileName}`,
      file.type === "chunk" ? file.code : file.source,
    ]),
  );
}

export interface HarnessOpening {
  readonly browser: Browser;
  readonly built: BuiltHarness;
  /** In px. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** The page's program reads them from the fragment of the address. */
  readonly settings: unknown;
  /** A selector of what is there when the page is ready. */
  readonly ready: string;
  readonly beforeLoading?: (page: Page) => Promise<void>;
}

export interface OpenedHarnessPage {
  readonly page: Page;
  /** Errors and warnings of the page's console. */
  readonly complaints: readonly string[];
}

/** In a context of its own; whoever opened it closes the browser. */
export async function openHarnessPage(opening: HarnessOpening): Promise<OpenedHarnessPage> {
  const { browser, built, viewport, settings, ready } = opening;
  const context = await browser.newContext({ viewport, timezoneId: "Europe/Oslo", locale: "en-GB" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await opening.beforeLoading?.(page);
  await answerFrom(page, built);
  await page.goto(`${origin}/#${encodeURIComponent(JSON.stringify(settings))}`);
  await page.waitForSelector(ready);
  return { page, complaints };
}

async function answerFrom(page: Page, built: BuiltHarness): Promise<void> {
  const styles = [...built.keys()].filter((path) => path.endsWith(".css"));
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = path === "/" ? htmlWith(styles) : built.get(path);
    if (body === undefined) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({
      body: typeof body === "string" ? body : Buffer.from(body),
      contentType: typeOf(path),
    });
  });
}

const htmlWith = (styles: readonly string[]): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Harness</title>${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("")}
<div id="root"></div><script type="module" src="/harness.js"></script></html>`;

const typeOf = (path: string): string =>
  path.endsWith(".js")
    ? "text/javascript"
    : path.endsWith(".css")
      ? "text/css"
      : path === "/"
        ? "text/html; charset=utf-8"
        : "application/octet-stream";

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
