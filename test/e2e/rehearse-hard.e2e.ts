// The Rehearse mode where it is hard: a rehearsal of one instant and one of eight thousand years, hands that are
// quicker than the host, and another window that deletes what is looked at.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { JourneyPage } from "./journey-page.ts";
import { MapPage } from "./map-page.ts";
import { keepRehearsal } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

const publishAt = "2026-03-02T08:00:00Z";
const folder = mkdtempSync(join(tmpdir(), "rehearse-hard-"));
let app: RunningApp;
let map: MapPage;

beforeAll(async () => {
  const spacePath = join(folder, "Hard.rehearse");
  copyFileSync(sampleSpacePath, spacePath);
  const keep = (name: string, until: string) =>
    keepRehearsal("cart-abandonment", { spacePath, publishAt, until }, { name, instants: [] });
  keep("One instant", publishAt);
  keep("To the last year", "9999-12-31T23:59:59.999Z");
  keep("A quarter", "2026-05-31T08:00:00Z");
  keep("The same quarter", "2026-05-31T08:00:00Z");
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
const grip = () => app.page.getByRole("slider", { name: "Playhead" });
const shown = () => grip().getAttribute("aria-valuenow");
const letGo = () => app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const row = (page: Page, name: string) => page.locator("[data-rehearsal]").filter({ hasText: name }).last();

async function listRehearsals(page: Page): Promise<void> {
  const chooser = page.locator('[data-region="Journey"] button', { hasText: / (person|people)$/ });
  await chooser.click();
  await page.getByRole("menuitem", { name: "All rehearsals", exact: true }).click();
}

async function openRehearsal(name: string): Promise<void> {
  const { page } = app;
  if ((await page.locator("[data-rehearsal]").count()) === 0) await listRehearsals(page);
  await row(page, name).click();
  await page.locator('[data-region="Journey"] button', { hasText: name }).first().waitFor();
  await letGo();
}

/** All numbers on the map, once the same ones stand there twice. */
async function numbersAtRest(): Promise<string> {
  let before = "";
  let now = "";
  await expect
    .poll(
      async () => {
        before = now;
        now = JSON.stringify([await map.totals(), [...(await map.steps())], [...(await map.ways())]]);
        return now === before;
      },
      { interval: 100, timeout: 10_000 },
    )
    .toBe(true);
  return now;
}

describe("time", () => {
  test("that is a single instant is shown, and nothing leads out of it", async () => {
    await openRehearsal("One instant");
    await expect.poll(shown).toBe(String(Date.parse(publishAt)));
    await expect.poll(async () => (await map.totals()).entered).toBeGreaterThan(0);
    for (const keys of ["End", "ArrowRight", "ArrowLeft", "Home", "Space", "Alt+=", "Alt+-"])
      await press(keys);
    await app.page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await shown()).toBe(String(Date.parse(publishAt)));
    const { entered, inProgress, completed, exited } = await map.totals();
    expect(inProgress + completed + exited).toBe(entered);
  });

  test("that lasts to the year 9999 has an axis that can be read", async () => {
    await openRehearsal("To the last year");
    await press("End");
    await app.page.getByText("Transitions per 3,650 days, square-root scale").waitFor();
    await app.page.getByText("8000", { exact: true }).waitFor();
    await press("Home");
    await press("ArrowRight");
    await expect.poll(async () => Number(await shown())).toBeGreaterThan(Date.parse(publishAt));
    expect(Number(await shown())).toBeLessThan(Date.parse("2026-03-03T00:00:00Z"));
  });
});

test("whatever quick hands did, the numbers are those of the instant at which they left it", async () => {
  await openRehearsal("A quarter");
  const keys = [
    "Space",
    "ArrowRight",
    "ArrowLeft",
    "Control+ArrowRight",
    "Home",
    "End",
    "]",
    "[",
    "Alt+=",
    "Alt+-",
  ];
  let seed = 4;
  const random = (): number => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
  const box = await app.page.getByRole("region", { name: "Timeline" }).boundingBox();
  const { x = 0, y = 0, width = 0 } = box ?? {};
  const anywhere = (): number => x + 30 + random() * (width - 60);
  for (let turn = 0; turn < 12; turn += 1) {
    for (let time = 0; time < 8; time += 1) await press(keys[Math.floor(random() * keys.length)] ?? "Home");
    await app.page.mouse.move(anywhere(), y + 110);
    await app.page.mouse.down();
    await app.page.mouse.move(anywhere(), y + 110, { steps: 6 });
    await app.page.mouse.up();
    await letGo();
  }
  const pause = app.page.getByRole("button", { name: "Pause", exact: true });
  if ((await pause.count()) > 0) await pause.click();
  const left = await numbersAtRest();
  const atMs = Number(await shown());
  await letGo();
  await press("Home");
  await expect.poll(shown).toBe(String(Date.parse(publishAt)));
  await press("g");
  await app.page.getByLabel("Date and time").fill(new Date(atMs).toISOString());
  await press("Enter");
  await expect.poll(shown).toBe(String(atMs));
  await expect.poll(numbersAtRest).toBe(left);
});

test("an address of the rehearsal leads out of the versions", async () => {
  const { versions } = new JourneyPage(app.page);
  await app.page.getByRole("button", { name: /versions and more$/ }).click();
  await app.page.getByRole("menuitem", { name: /^Versions/ }).click();
  await versions.waitFor();
  await map.open("cart-abandonment");
  await versions.waitFor({ state: "detached" });
});

describe("another window", () => {
  let second: Page;

  beforeAll(async () => {
    second = await app.openSecondWindow();
    await new MapPage(second).open("cart-abandonment");
    await listRehearsals(second);
  });

  const removeThere = async (name: string): Promise<void> => {
    await row(second, name).focus();
    await second.keyboard.press("Delete");
    await second.getByText(`Deleted ${name}.`).waitFor();
  };
  const gone = () => app.page.getByRole("alert").filter({ hasText: "This rehearsal is not there any more." });

  test("that deletes the rehearsal is told of at once, and its undo brings it back", async () => {
    await openRehearsal("A quarter");
    await removeThere("A quarter");
    await gone().waitFor();
    await second.getByRole("button", { name: "Undo", exact: true }).click();
    await gone().waitFor({ state: "detached" });
    await map.card("entry").locator('[data-figure="reached"]').waitFor();
  });

  test("that deletes one of two that are compared leaves the other", async () => {
    await openRehearsal("A quarter");
    await app.page.getByRole("button", { name: "More for The same quarter" }).click();
    await app.page.getByRole("menuitem", { name: "Compare with the open one" }).click();
    await app.page.getByRole("region", { name: "Comparison" }).waitFor();
    await removeThere("The same quarter");
    await gone().waitFor();
    await gone().getByRole("button").click();
    await map.card("entry").locator('[data-figure="reached"]').waitFor();
    await app.page.locator('[data-region="Journey"] button', { hasText: "A quarter" }).first().waitFor();
  });
});
