// The app as a person starts it: the built host as a process of its own on loopback, with a space and a folder of
// preferences that belong to this test, and Chromium looking at it. Whatever a page writes to its console is kept,
// for no test ends well with an error or a warning there.

import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { assert } from "../../shared/base/assert.ts";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

const root = join(import.meta.dirname, "../..");

export interface AppOptions {
  /** A file to copy from; the sample space by default. */
  readonly space?: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: "reduce" | "no-preference";
}

export class RunningApp {
  readonly folder: string;
  /** null where the host chose it. */
  readonly spacePath: string | null;
  readonly host: ChildProcess;
  /** What went wrong in any page, in words. */
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #opened: Page;

  private constructor(parts: {
    folder: string;
    spacePath: string | null;
    host: ChildProcess;
    browser: Browser;
    context: BrowserContext;
    page: Page;
  }) {
    this.folder = parts.folder;
    this.spacePath = parts.spacePath;
    this.host = parts.host;
    this.#browser = parts.browser;
    this.#context = parts.context;
    this.#opened = parts.page;
    this.#listenTo(parts.page);
  }

  static async start(options: AppOptions = {}): Promise<RunningApp> {
    const folder = mkdtempSync(join(tmpdir(), "rehearse-e2e-"));
    const spacePath = join(folder, "Halden Outdoor.rehearse");
    copyFileSync(options.space ?? sampleSpacePath, spacePath);
    return RunningApp.startOn(folder, spacePath, options);
  }

  /** As nobody has ever started it here: without a space, and without preferences. */
  static async startFirst(options: AppOptions = {}): Promise<RunningApp> {
    const folder = mkdtempSync(join(tmpdir(), "rehearse-e2e-"));
    return RunningApp.startOn(folder, null, options);
  }

  /** On a folder of an earlier app, e.g. one that was killed; null: with the space that the host chooses. */
  static async startOn(
    folder: string,
    spacePath: string | null,
    options: AppOptions = {},
  ): Promise<RunningApp> {
    const executablePath = findChromium();
    assert(executablePath !== undefined, noChromium());
    const { host, address } = await startHost(folder, spacePath);
    const browser = await chromium.launch({
      executablePath,
      args: ["--disable-background-networking", "--disable-quic", "--no-first-run"],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1440, height: 900 },
      colorScheme: options.colorScheme ?? "light",
      reducedMotion: options.reducedMotion ?? "reduce",
      timezoneId: "Europe/Oslo",
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const app = new RunningApp({ folder, spacePath, host, browser, context, page });
    await page.goto(address);
    await page.getByRole("heading", { name: "Journeys" }).waitFor();
    return app;
  }

  get page(): Page {
    return this.#opened;
  }

  /** A second window on the same space. */
  async openSecondWindow(): Promise<Page> {
    const page = await this.#context.newPage();
    this.#listenTo(page);
    await page.goto(new URL("/", this.#opened.url()).href);
    await page.getByRole("heading", { name: "Journeys" }).waitFor();
    return page;
  }

  /** As the system does it: no goodbye. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.host.once("exit", resolve));
    this.host.kill("SIGKILL");
    await ended;
    await this.#browser.close();
  }

  /** Ends everything; `keep` leaves the files for the next app. */
  async stop({ keep = false }: { readonly keep?: boolean } = {}): Promise<void> {
    await this.#browser.close();
    if (this.host.exitCode === null && this.host.signalCode === null) {
      const ended = new Promise((resolve) => this.host.once("exit", resolve));
      this.host.kill("SIGTERM");
      await ended;
    }
    if (!keep) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #listenTo(page: Page): void {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()))
        this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(`uncaught: ${error.message}`));
  }
}

async function startHost(
  folder: string,
  spacePath: string | null,
): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(
    process.execPath,
    [join(root, "dist/browser-host.js"), "--no-open", ...(spacePath === null ? [] : ["--space", spacePath])],
    {
      cwd: root,
      env: { ...process.env, REHEARSE_CONFIG: join(folder, "config"), TZ: "Europe/Oslo" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  assert(host.stdout !== null, "the host's output is read");
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)?.[0];
    if (address !== undefined) {
      // What it says later is not of interest, but must not fill the pipe.
      host.stdout.resume();
      return { host, address };
    }
  }
  throw new Error("the host ended before it said where it is");
}
