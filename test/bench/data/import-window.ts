// A large file imported through the window, while somebody goes on working in it: scrolls the list of journeys, opens
// one, and types into it.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openSpace } from "../../../electron/space/open-space.ts";
import { RunningApp } from "../../e2e/running-app.ts";
import { valueOf } from "../value-of.ts";
import { hundredSteps } from "../window/hundred-steps.ts";
import { hostMemoryBytes } from "./host-memory.ts";
import { type AtWork, WorkingHand } from "./working-hand.ts";

/** "path": read where it lies. "pieces": the browser hands it over. */
export type Giving = "path" | "pieces";

export interface WindowImport {
  /** Until the host has the file and has looked at it: its first messages are shown. */
  readonly lookMs: number;
  /** From there until what will arrive is counted. */
  readonly checkMs: number;
  /** From the press of the button until the notice that it is imported; null where it was given in pieces alone. */
  readonly importMs: number | null;
  /** Somebody's work while nothing else goes on; null as above. */
  readonly quiet: AtWork | null;
  /** The same while it is imported, or while it is given in pieces. */
  readonly meanwhile: AtWork;
  readonly memoryBytes: number;
}

const journeyCount = 300;
/** A slow machine is measured, not given up on. */
const patienceMs = 240_000;

export async function importThroughWindow(file: string, giving: Giving): Promise<WindowImport> {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  const spacePath = join(folder, "Shop.rehearse");
  makeSpace(spacePath);
  const app = await RunningApp.startOn(folder, spacePath);
  try {
    app.page.setDefaultTimeout(patienceMs);
    const measured = await (giving === "path" ? byPath(app.page, file) : inPieces(app.page, file));
    return { ...measured, memoryBytes: hostMemoryBytes(app.host.pid ?? 0) };
  } finally {
    await app.stop();
  }
}

/** Nobody in it, and many journeys. */
function makeSpace(path: string): void {
  const space = valueOf(openSpace(path, { mode: "create" }));
  const journeys = Array.from({ length: journeyCount }, (_, number) => {
    const [id, name] = [`journey-${number}`, `Journey ${number}`];
    return { id, name, document: JSON.stringify({ ...hundredSteps, id, name }), savedAtMs: number };
  });
  valueOf(space.transaction(() => journeys.forEach((journey) => space.journeys.saveDraft(journey))));
  space.close();
}

type Measured = Omit<WindowImport, "memoryBytes">;

async function byPath(page: Page, file: string): Promise<Measured> {
  const hand = new WorkingHand(page);
  // Screens are loaded when they are first looked at.
  await hand.workFor(1);
  const quiet = await hand.workFor(2);
  await go(page, importPath);
  const gaveMs = performance.now();
  await giveByPath(page, file);
  await shownFirst(page).waitFor();
  const lookedMs = performance.now();
  const button = page.getByRole("button", arrival);
  await button.waitFor();
  const countedMs = performance.now();
  await button.click();
  const pressedMs = performance.now();
  const imported = page.getByText(/^Imported [\d,]+ messages? from/).first();
  const ended = imported.waitFor().then(() => performance.now());
  const meanwhile = await hand.workUntil(ended);
  const importMs = (await ended) - pressedMs;
  return { lookMs: lookedMs - gaveMs, checkMs: countedMs - lookedMs, importMs, quiet, meanwhile };
}

/** It is the same file to the host afterwards: it is not imported once more. */
async function inPieces(page: Page, file: string): Promise<Measured> {
  const hand = new WorkingHand(page);
  await hand.workFor(1);
  await go(page, importPath);
  const gaveMs = performance.now();
  await page.getByLabel("Files of messages").setInputFiles(file);
  await page.waitForTimeout(500);
  const meanwhile = await hand.workFor(2);
  await go(page, importPath);
  await shownFirst(page).waitFor();
  const lookedMs = performance.now();
  await page.getByRole("button", arrival).waitFor();
  const checkMs = performance.now() - lookedMs;
  return { lookMs: lookedMs - gaveMs, checkMs, importMs: null, quiet: null, meanwhile };
}

/** The button that imports says how many messages will arrive, once they are counted. */
const arrival = { name: /^Import [\d,]+ messages?/ };
const importPath = "/profiles/import";

const shownFirst = (page: Page): Locator => page.getByRole("heading", { name: /^First messages of/ });

async function giveByPath(page: Page, file: string): Promise<void> {
  await page.getByRole("button", { name: "Choose files" }).click();
  await page.getByRole("menuitem", { name: /by its place$/ }).click();
  await page.getByLabel("Or its whole path").fill(file);
  await page.getByRole("button", { name: "Choose", exact: true }).click();
}

const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => void (window.location.hash = `#${to}`), path);
