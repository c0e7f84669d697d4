// Travelling through a rehearsal by its timeline: the numbers on the canvas are those of the command line at some
// instants in no order, however one came there; and what is marked in time is kept, and told to other windows.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { strictAccessibilityProblems } from "./check-accessibility.ts";
import { MapPage } from "./map-page.ts";
import { keepRehearsal, type SummaryAt } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

const publishAt = "2026-03-02T08:00:00Z";
const until = "2026-05-31T08:00:00Z";

/** The same every time, to the millisecond, and spread over all of it. */
function randomInstants(count: number): readonly string[] {
  const [fromMs, toMs] = [Date.parse(publishAt), Date.parse(until)];
  let seed = 20_260_302;
  return Array.from({ length: count }, () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return new Date(fromMs + Math.floor((seed / 2 ** 32) * (toMs - fromMs))).toISOString();
  });
}

const instants = randomInstants(10);
const folder = mkdtempSync(join(tmpdir(), "rehearse-timeline-"));
let app: RunningApp;
let map: MapPage;
let summaries: ReadonlyMap<string, SummaryAt>;

beforeAll(async () => {
  const spacePath = join(folder, "Rehearsed.rehearse");
  copyFileSync(sampleSpacePath, spacePath);
  const all = keepRehearsal(
    "cart-abandonment",
    { spacePath, publishAt, until },
    { name: "Counted beside", instants },
  );
  summaries = new Map(all.map((summary) => [summary.instant, summary]));
  app = await RunningApp.start({ space: spacePath, reducedMotion: "no-preference" });
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

const press = (keys: string) => app.page.keyboard.press(keys);
const grip = (page: Page = app.page) => page.getByRole("slider", { name: "Playhead" });
const instantShown = () => grip().getAttribute("aria-valuetext");

/** As a person does it: G, the instant, Enter. */
async function goTo(instant: string): Promise<void> {
  await press("g");
  const field = app.page.getByLabel("Date and time");
  await field.fill(instant);
  await field.press("Enter");
  await field.waitFor({ state: "detached" });
}

/** All numbers of the screen that the command line says too. */
async function numbersShown() {
  const [totals, steps] = [await map.totals(), await map.steps()];
  return {
    total: totals,
    steps: Object.fromEntries([...steps].map(([id, { reached, waiting }]) => [id, { reached, waiting }])),
  };
}

function numbersOf(instant: string) {
  const summary = summaries.get(instant);
  if (summary === undefined) throw new Error(`the command line counted at ${instant}`);
  return {
    total: summary.total,
    steps: Object.fromEntries(
      Object.entries(summary.steps).map(([id, { reached, waiting }]) => [id, { reached, waiting }]),
    ),
  };
}

const expectNumbersOf = (instant: string) =>
  expect.poll(numbersShown, { message: instant, interval: 20 }).toEqual(numbersOf(instant));

describe("the numbers", () => {
  test("at random instants, back and forth, are those of the command line", async () => {
    for (const instant of instants) {
      await goTo(instant);
      await expectNumbersOf(instant);
    }
  });

  test("are the same after scrubbing away and back, and after playing on and coming back", async () => {
    const [instant = ""] = instants;
    const box = await app.page.getByRole("region", { name: "Timeline" }).boundingBox();
    const { x = 0, y = 0, width = 0 } = box ?? {};
    await app.page.mouse.move(x + 30, y + 110);
    await app.page.mouse.down();
    await app.page.mouse.move(x + width - 30, y + 110, { steps: 30 });
    await app.page.mouse.move(x + width / 2, y + 110, { steps: 30 });
    await app.page.mouse.up();
    await goTo(instant);
    await expectNumbersOf(instant);
    const before = await numbersShown();
    await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press(" ");
    await expect.poll(numbersShown).not.toEqual(before);
    await press(" ");
    await goTo(instant);
    await expectNumbersOf(instant);
  });
});

describe("from transition to transition", () => {
  test("of the journey, and at the selected step", async () => {
    await press("Home");
    await expect.poll(instantShown).toBe("Mon 2 Mar 2026, 09:00:00");
    await press("ArrowRight");
    await expect.poll(instantShown).not.toBe("Mon 2 Mar 2026, 09:00:00");
    await map.card("ads").click();
    await press("Control+ArrowRight");
    await expect.poll(async () => (await map.step("ads")).reached).toBeGreaterThan(0);
    const first = await instantShown();
    await press("Control+ArrowRight");
    await expect.poll(instantShown).not.toBe(first);
    await press("Control+ArrowLeft");
    await expect.poll(instantShown).toBe(first);
  });
});

describe("what is marked", () => {
  test("stops the play at the very instant at which somebody reaches the step", async () => {
    await app.page.getByRole("button", { name: /^Stops, range and bookmarks/ }).click();
    await app.page
      .getByRole("combobox", { name: "Stop when" })
      .selectOption({ label: "anyone reaches Retargeting ads" });
    await app.page.getByRole("button", { name: "Add", exact: true }).click();
    await app.page.getByRole("switch", { name: "anyone reaches Retargeting ads" }).waitFor();
    await app.page.getByRole("combobox", { name: "Stop when" }).press("Escape");
    await press("Home");
    await expect.poll(async () => (await map.step("ads")).reached).toBe(0);
    await press("]");
    await app.page.getByRole("button", { name: "Play", exact: true }).click();
    await app.page.getByText("Somebody reached Retargeting ads", { exact: true }).waitFor();
    await expect.poll(async () => (await map.step("ads")).reached).toBeGreaterThan(0);
    await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press("ArrowLeft");
    await expect.poll(async () => (await map.step("ads")).reached).toBe(0);
  });

  test("is there after the window is loaded anew, and in another window at once", async () => {
    await goTo("12 Mar 09:14");
    await expect.poll(instantShown).toBe("Thu 12 Mar 2026, 09:14:00");
    await press("b");
    const bookmark = (page: Page) => page.getByRole("button", { name: /^Bookmark / });
    await bookmark(app.page).waitFor();
    await app.page.reload();
    await grip().waitFor();
    await bookmark(app.page).waitFor();
    const second = await app.openSecondWindow();
    const other = new MapPage(second);
    await other.open("cart-abandonment");
    await bookmark(second).click();
    await second.getByLabel("Name", { exact: true }).fill("Spring sale");
    await second.keyboard.press("Enter");
    await app.page.getByRole("button", { name: "Bookmark Spring sale" }).waitFor();
    await second.close();
  });
});

test("looks from months down to seconds", async () => {
  const scale = (words: string) => app.page.getByText(`Transitions per ${words}, square-root scale`);
  await press("Home");
  await scale("6 hours").waitFor();
  for (let time = 0; time < 24; time += 1) await press("Alt+=");
  await scale("second").waitFor();
  for (let time = 0; time < 24; time += 1) await press("Alt+-");
  await scale("6 hours").waitFor();
});

test("is accessible", async () => {
  expect(await strictAccessibilityProblems(app.page)).toEqual([]);
});
