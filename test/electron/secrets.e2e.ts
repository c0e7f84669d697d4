// The secret of a destination on the desktop: encrypted by the shell's keychain in a file of its own, in memory where
// there is none, and readable nowhere else.

import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleSpacePath } from "../e2e/sample-space-path.ts";
import { RunningShell } from "./run-shell.ts";

const canary = "canary-9e2f4a-for-the-keychain";

let folder: string;
let spacePath: string;
let shell: RunningShell;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rehearse-shell-secret-"));
  spacePath = join(folder, "Halden Outdoor.rehearse");
  copyFileSync(sampleSpacePath, spacePath);
  shell = await RunningShell.start({ spacePath });
});
afterEach(async () => {
  await shell.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Gives the secret on the page of a destination. */
async function giveSecret() {
  const page = await shell.page();
  await page.getByRole("link", { name: "Destinations" }).click();
  await page.getByRole("row", { name: "Braze", exact: true }).click();
  await page.getByText("Send a secret in a header").click();
  await page.getByRole("textbox", { name: "Secret", exact: true }).fill(canary);
  await page.getByRole("button", { name: "Keep the secret" }).click();
  await page.getByRole("button", { name: "Forget it" }).waitFor();
  return page;
}

const secretFiles = () => {
  const place = join(shell.folder, "config", "secrets");
  return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : [];
};

function expectNowhere(): void {
  for (const place of [folder, shell.folder])
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        expect(readFileSync(join(entry.parentPath, entry.name)).includes(canary), entry.name).toBe(false);
}

test("it is encrypted by the keychain, in a file for this person alone, and forgotten for good", async () => {
  const page = await giveSecret();
  await page.getByText("It is kept in the system’s keychain.").waitFor();
  expect(shell.record.calls).toContain("safeStorage.encrypt");
  const [file = "", ...others] = secretFiles();
  expect(others).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expectNowhere();
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect.poll(secretFiles).toEqual([]);
});

test("where Linux has no keychain it stays in memory, and the screen says so", async () => {
  shell.record.storageBackend = process.platform === "linux" ? "basic_text" : null;
  const page = await giveSecret();
  await page.getByText(/kept until the app is closed, because there is no keychain here/).waitFor();
  expect(shell.record.calls).not.toContain("safeStorage.encrypt");
  expect(secretFiles()).toEqual([]);
  expectNowhere();
});
