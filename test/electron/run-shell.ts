// The built shell, run over the double of Electron: bundled as `npm run build` does it but for the electron module,
// beside the window, the preload script and the services as they are really built.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type Plugin } from "rolldown";
import { assert } from "../../shared/base/assert.ts";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import type * as Double from "./double/electron.ts";
import { giveState } from "./double/double-state.ts";
import { ElectronRecord } from "./double/record.ts";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");

export interface ShellOptions {
  readonly spacePath?: string;
  readonly isFirstInstance?: boolean;
  /** Something of the shell's left out or turned round, by a plugin's look at its sources. */
  readonly seed?: (path: string, source: string) => string | null;
}

export class RunningShell {
  readonly record: ElectronRecord;
  readonly double: typeof Double;
  readonly folder: string;
  readonly #browser: Browser;

  private constructor(parts: {
    record: ElectronRecord;
    double: typeof Double;
    folder: string;
    browser: Browser;
  }) {
    this.record = parts.record;
    this.double = parts.double;
    this.folder = parts.folder;
    this.#browser = parts.browser;
  }

  static async start(options: ShellOptions = {}): Promise<RunningShell> {
    const executablePath = findChromium();
    assert(executablePath !== undefined, noChromium());
    const folder = mkdtempSync(join(tmpdir(), "rehearse-shell-"));
    const browser = await chromium.launch({
      executablePath,
      args: ["--disable-background-networking", "--no-first-run"],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const record = new ElectronRecord();
    record.isFirstInstance = options.isFirstInstance ?? true;
    giveState({ record, context, userData: join(folder, "user-data") });
    process.env["REHEARSE_CONFIG"] = join(folder, "config");
    const program = await bundleShell(folder, options.seed);
    const argv = process.argv;
    process.argv = [argv[0] ?? "", program, ...(options.spacePath === undefined ? [] : [options.spacePath])];
    const double = ((await import(pathToFileURL(program).href)) as { readonly double: typeof Double }).double;
    process.argv = argv;
    return new RunningShell({ record, double, folder, browser });
  }

  /** The page of the first window, loaded. */
  async page(): Promise<Page> {
    const window = await this.#firstWindow();
    assert(window.page !== undefined, "the window loads a page");
    return window.page;
  }

  async stop(): Promise<void> {
    this.double.app.quit();
    await this.#ended();
    await this.#browser.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #firstWindow(): Promise<InstanceType<typeof Double.BrowserWindow>> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const [window] = this.double.BrowserWindow.getAllWindows();
      if (window?.page !== undefined) return window;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error("the shell opened no window");
  }

  async #ended(): Promise<void> {
    for (let attempt = 0; attempt < 400 && this.record.exitCode === undefined; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The path of the bundle, in a folder inside the project: what is not bundled is found in its node_modules. */
async function bundleShell(folder: string, seed: ShellOptions["seed"]): Promise<string> {
  const place = join(root, "reports/electron-double", folder.split("-").at(-1) ?? "");
  mkdirSync(place, { recursive: true });
  cpSync(dist, place, { recursive: true });
  const seeding: Plugin = {
    name: "seed",
    transform: (source, id) => {
      const seeded = id.startsWith(join(root, "electron")) ? seed?.(id, source) : null;
      return seeded == null ? null : { code: seeded };
    },
  };
  const common = { cwd: root, logLevel: "warn" } as const;
  await build({
    ...common,
    input: join(root, "electron/preload/preload.ts"),
    platform: "browser",
    external: ["electron"],
    plugins: [seeding],
    output: { file: join(place, "preload.cjs"), format: "cjs" },
  });
  const program = join(place, "main-over-double.js");
  await build({
    ...common,
    input: overDouble,
    platform: "node",
    external: [/\.node$/, "better-sqlite3", /^playwright-core/],
    plugins: [doubleOfElectron, seeding],
    output: { file: program, format: "esm" },
  });
  return program;
}

const overDouble = "shell-over-double";

/** The shell and the double that it ran over, as one module. */
const doubleOfElectron: Plugin = {
  name: "double",
  resolveId: (id) => {
    if (id === overDouble) return `\0${overDouble}`;
    return id === "electron" ? join(root, "test/electron/double/electron.ts") : null;
  },
  load: (id) =>
    id === `\0${overDouble}`
      ? `import ${JSON.stringify(join(root, "electron/main/main.ts"))}; export * as double from "electron";`
      : null,
};
