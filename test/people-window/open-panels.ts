// Builds the page with the panels once and opens it in headless Chromium, answered by services in this process: no
// server, no network.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import type { WindowClient } from "../services/services-under-test.ts";
import type { PanelsSettings } from "./panels-settings.ts";

const folder = import.meta.dirname;
const origin = "http://127.0.0.1";
const hostOfTest = join(folder, "host-of-test.ts");

/** Path → body. */
type Built = ReadonlyMap<string, string | Uint8Array>;

export async function buildPanels(): Promise<Built> {
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
        input: join(folder, "panels-program.ts"),
        output: { entryFileNames: "panels.js", assetFileNames: "[name][extname]", codeSplitting: false },
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
<title>People</title>${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("")}
<div id="root"></div><script type="module" src="/panels.js"></script></html>`;

export interface OpenedPanels {
  readonly page: Page;
  /** Errors and warnings of the page's console. */
  readonly complaints: readonly string[];
  /** Procedures that were called, in order. */
  readonly calls: readonly string[];
}

interface Around {
  readonly browser: Browser;
  readonly built: Built;
  readonly host: WindowClient;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export async function openPanels(
  { browser, built, host, viewport = { width: 700, height: 800 } }: Around,
  settings: PanelsSettings,
): Promise<OpenedPanels> {
  const context = await browser.newContext({ viewport, timezoneId: "Europe/Oslo", locale: "en-GB" });
  const opened = await context.newPage();
  const complaints: string[] = [];
  const calls: string[] = [];
  opened.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  opened.on("pageerror", (error) => complaints.push(String(error)));
  await opened.exposeFunction("callHost", (path: string, input: string) => {
    calls.push(path);
    return callOf(host, path, input);
  });
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
  await opened.waitForSelector("section[aria-label]");
  opened.setDefaultTimeout(10_000);
  return { page: opened, complaints, calls };
}

async function callOf(host: WindowClient, path: string, input: string): Promise<string> {
  const [noun = "", verb = ""] = path.split(".");
  const nouns = host as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const answer = await nouns[noun]?.[verb]?.(JSON.parse(input) ?? undefined);
  return JSON.stringify(answer ?? null);
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
