// The desktop app in real Electron, where its program is. Where it is not, this says so and where it looked;
// REQUIRE_ELECTRON=1 makes that a failure.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findElectron, noElectron } from "../../scripts/find-electron.ts";
import { sampleSpacePath } from "../e2e/sample-space-path.ts";

const root = join(import.meta.dirname, "../..");
const executablePath = findElectron();

if (executablePath === undefined) {
  console.log(`skipped: ${noElectron()}`);
  test("real Electron is there where it is required", () => {
    expect(process.env["REQUIRE_ELECTRON"], noElectron()).not.toBe("1");
  });
}

describe.skipIf(executablePath === undefined)("in real Electron", () => {
  let app: ElectronApplication;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rehearse-electron-"));
    const spacePath = join(folder, "Halden Outdoor.rehearse");
    copyFileSync(sampleSpacePath, spacePath);
    app = await _electron.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [root, `--user-data-dir=${join(folder, "user-data")}`, spacePath],
      env: { ...process.env, REHEARSE_CONFIG: join(folder, "config") },
      chromiumSandbox: process.getuid?.() !== 0,
    });
    page = await app.firstWindow();
    await page.getByRole("heading", { name: "Journeys" }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("shows the journeys of the space that it was started with", async () => {
    await page.locator('[data-row][aria-label="Cart abandonment"]').waitFor();
    expect(page.url()).toBe("rehearse://app/#/journeys");
  });

  test("the page has neither Node nor Electron", async () => {
    const found = await page.evaluate(() =>
      ["require", "process", "module", "electron"].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test("inline script, remote requests, windows and other addresses are refused", async () => {
    const outcome = await page.evaluate(async () => {
      const inline = document.createElement("script");
      inline.textContent = "window.inlineRan = true";
      document.head.append(inline);
      const fetched = await fetch("https://example.invalid/").then(
        () => "went out",
        () => "blocked",
      );
      const opened = window.open("https://example.invalid/");
      window.location.href = "https://example.invalid/";
      return { inline: "inlineRan" in window, fetched, opened: opened !== null };
    });
    expect(outcome).toEqual({ inline: false, fetched: "blocked", opened: false });
    await expect.poll(() => page.url()).toContain("rehearse://app/");
    expect(app.windows()).toHaveLength(1);
  });

  test("permissions are refused", async () => {
    const states = await page.evaluate(async () => {
      const names = ["geolocation", "notifications", "camera", "microphone"] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(["denied"]));
  });
});
