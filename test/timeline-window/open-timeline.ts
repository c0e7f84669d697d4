// Builds the page with the timeline once and opens it in headless Chromium, answered from memory: no server, no network.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import type { TimelineSettings } from "./timeline-settings.ts";

const folder = import.meta.dirname;
const origin = "http://127.0.0.1";

const fakeHost = join(folder, "fake-travel-host.ts");

/** Path → body. */
type Built = ReadonlyMap<string, string | Uint8Array>;

/** The harness with the fake host in the place of the real one. */
export async function buildTimeline(): Promise<Built> {
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [
      react(),
      {
        name: "fake-host",
        enforce: "pre",
        resolveId: (source) => (/\/host\/host\.ts$|^\.\/host\.ts$/.test(source) ? fakeHost : null),
      },
    ],
    build: {
      write: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(folder, "timeline-program.ts"),
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

const page = (styles: readonly string[]): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Timeline</title>${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("")}
<div id="root"></div><script type="module" src="/harness.js"></script></html>`;

export interface OpenedTimeline {
  readonly page: Page;
  /** Errors and warnings of the page's console. */
  readonly complaints: readonly string[];
}

/** `viewport` in px. */
export async function openTimeline(
  { browser, built }: { readonly browser: Browser; readonly built: Built },
  settings: TimelineSettings,
  viewport = { width: 1384, height: 400 },
): Promise<OpenedTimeline> {
  const context = await browser.newContext({ viewport, timezoneId: "Europe/Oslo", locale: "en-GB" });
  const opened = await context.newPage();
  const complaints: string[] = [];
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(String(error)));
  const styles = [...built.keys()].filter((path) => path.endsWith(".css"));
  await opened.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = path === "/" ? page(styles) : built.get(path);
    if (body === undefined) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({
      body: typeof body === "string" ? body : Buffer.from(body),
      contentType: typeOf(path),
    });
  });
  await opened.goto(`${origin}/#${encodeURIComponent(JSON.stringify(settings))}`);
  await opened.waitForSelector("[role=slider][aria-label=Playhead]");
  return { page: opened, complaints };
}

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
