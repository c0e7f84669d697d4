// The desktop shell over a double of Electron and a real page: what keeps it safe, that every defect there would be
// found, and the app in it from a double click to its end. In real Electron, where its program is, see real.e2e.ts.

import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fuses } from "../../scripts/set-fuses.ts";
import { sampleSpacePath } from "../e2e/sample-space-path.ts";
import { RunningShell } from "./run-shell.ts";
import { shellChecks } from "./shell-checks.ts";
import { seededDefects } from "./seeded-defects.ts";

let folder: string;
let spacePath: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-shell-space-"));
  spacePath = join(folder, "Halden Outdoor.rehearse");
  copyFileSync(sampleSpacePath, spacePath);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the shell", () => {
  let shell: RunningShell;
  beforeAll(async () => {
    shell = await RunningShell.start({ spacePath });
    await (await shell.page()).getByRole("heading", { name: "Journeys" }).waitFor();
  });

  for (const [name, check] of Object.entries(shellChecks)) test(name, () => check(shell));

  test("opens the space that it was started with, and shows its journeys", async () => {
    const page = await shell.page();
    await page.locator('[data-row][aria-label="Cart abandonment"]').waitFor();
    expect(shell.record.recentDocuments).toContain(spacePath);
  });

  test("a second start hands its file over, and the window shows that space", async () => {
    const other = join(folder, "Other space.rehearse");
    copyFileSync(sampleSpacePath, other);
    shell.double.app.emit(
      "second-instance",
      {},
      ["/usr/bin/rehearse", "--flag", "Other space.rehearse"],
      folder,
    );
    await (await shell.page()).getByRole("button", { name: "Space Other space" }).waitFor();
    expect(shell.record.recentDocuments).toContain(other);
  });

  test("a file that is no space is said, and the open one stays open", async () => {
    shell.double.app.emit("second-instance", {}, ["rehearse", "missing.rehearse"], folder);
    await expect.poll(() => shell.record.errorBoxes.at(-1)?.[0]).toContain("missing.rehearse");
    await (await shell.page()).getByRole("button", { name: "Space Other space" }).waitFor();
  });

  test("the menu has its keys, and its commands reach the page", async () => {
    const page = await shell.page();
    const items = JSON.stringify(shell.record.menu);
    for (const keys of ["CmdOrCtrl+N", "CmdOrCtrl+O", "CmdOrCtrl+Z", "CmdOrCtrl+Shift+Z", "CmdOrCtrl+K"])
      expect(items).toContain(keys);
    const window = shell.double.BrowserWindow.getAllWindows()[0];
    window?.webContents.send("rehearse:menu", "shortcuts");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    window?.webContents.send("rehearse:menu", "settings");
    await page.getByRole("heading", { name: "Settings" }).waitFor();
  });

  test("the colours of the system's buttons follow the preference", async () => {
    const page = await shell.page();
    await page.getByText("Dark", { exact: true }).click();
    await expect.poll(() => shell.double.inside.nativeTheme.themeSource).toBe("dark");
    shell.double.inside.nativeTheme.emit("updated");
    expect(shell.record.calls).toContain("window.titleBar #0e1112");
  });

  test("the end waits until the space is closed", async () => {
    await shell.stop();
    expect(shell.record.exitCode).toBe(0);
    expect(existsSync(`${spacePath}-wal`)).toBe(false);
  });
});

test("a second instance opens nothing and ends", async () => {
  const shell = await RunningShell.start({ spacePath, isFirstInstance: false });
  await expect.poll(() => shell.record.exitCode).toBe(0);
  expect(shell.record.windows).toEqual([]);
  await shell.stop();
});

test("every fuse of this Electron is set, on or off", () => {
  const known = Object.values(FuseV1Options).filter((value) => typeof value === "number");
  for (const fuse of known) expect(typeof fuses[fuse]).toBe("boolean");
  expect(fuses).toMatchObject({
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
  });
});

describe("a shell with a defect fails a check", () => {
  test.each(seededDefects.map((defect) => [defect.name, defect] as const))("%s", async (_name, defect) => {
    let seeded = false;
    const shell = await RunningShell.start({
      spacePath,
      seed: (path, source) => {
        if (!path.endsWith(defect.file)) return null;
        const changed = source.replace(defect.from, defect.to);
        seeded = changed !== source;
        return changed;
      },
    });
    try {
      await (await shell.page()).waitForLoadState();
      const failed: string[] = [];
      for (const [name, check] of Object.entries(shellChecks)) {
        try {
          await check(shell);
        } catch {
          failed.push(name);
        }
      }
      expect(seeded).toBe(true);
      expect(failed).not.toEqual([]);
    } finally {
      await shell.stop();
    }
  });
});
