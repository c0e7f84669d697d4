// Finds the Chromium that the browser tests run in and, on a Debian machine without one, installs it once. The
// tests themselves only look: they say where they looked when they are skipped.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.ts";

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
  (name) => process.env[name] ?? [],
);

const usualPlaces: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...windowsFolders.map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
  ...windowsFolders.map((folder) => join(folder, "Chromium/Application/chrome.exe")),
];

/** The program of a Chromium or Chrome, or undefined. `CHROMIUM_PATH`, where it is set, is the only place. */
export const findChromium = (): string | undefined => places().find((path) => existsSync(path));

/** For people, where there is none. */
export const noChromium = (): string => `no Chromium (looked at ${places().join(", ")})`;

const chosenPlace = (): string | undefined => process.env["CHROMIUM_PATH"] || undefined;

function places(): readonly string[] {
  const chosen = chosenPlace();
  return chosen === undefined ? usualPlaces : [chosen];
}

/** Never fails: without Chromium, or where it cannot be installed, it says so. */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== undefined) return;
  if (isDebian() && isRoot() && chosenPlace() === undefined) {
    console.log("no Chromium: installing it with apt-get, once, for the tests that run in a browser");
    process.env["DEBIAN_FRONTEND"] = "noninteractive";
    await runCommand("apt-get update && apt-get install -y chromium", { show: true });
  }
  if (findChromium() === undefined) console.log(`tests in a browser are skipped: ${noChromium()}`);
}

const isDebian = (): boolean => existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
const isRoot = (): boolean => process.getuid?.() === 0;

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureChromium();
