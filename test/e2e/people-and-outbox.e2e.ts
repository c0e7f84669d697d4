// The people of a rehearsal and what it would send, in the whole app: the lists say what the map says at every
// instant, forwards and backwards; a list becomes a cohort and a file; the outbox is what the command line writes.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { MapPage } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let map: MapPage;
const folder = mkdtempSync(join(tmpdir(), "rehearse-people-"));

beforeAll(async () => {
  app = await RunningApp.start();
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

const press = (keys: string) => app.page.keyboard.press(keys);
const panel = () => app.page.getByRole("region", { name: "People", exact: true });
const rows = () => panel().getByRole("option");
const tabs = async () =>
  (await panel().locator(".mantine-SegmentedControl-label").allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, " "),
  );
const countIn = (text: string): number => Number(/[\d,]+$/.exec(text)?.[0].replaceAll(",", ""));
const letGo = () =>
  app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

/** Until the rows are those of the instant on screen. */
const settled = () => expect.poll(() => panel().locator('[aria-busy="true"]').count()).toBe(0);

test("the numbers of a step's people are those of the map, wherever the playhead goes", async () => {
  await map.card("ordered").click();
  for (const key of ["Home", "ArrowRight", "ArrowRight", "End", "ArrowLeft", "Home"]) {
    await letGo();
    await press(key);
    await expect
      .poll(async () => {
        const { reached, waiting } = await map.step("ordered");
        const [here = "", passed = "", left = ""] = await tabs();
        return [countIn(here) === waiting, countIn(here) + countIn(passed) + countIn(left) === reached];
      })
      .toEqual([true, true]);
  }
});

test("everybody in the list is somebody, and the panel can be used by everybody", async () => {
  await letGo();
  await press("End");
  await settled();
  await expect.poll(() => rows().count()).toBeGreaterThan(5);
  expect(await accessibilityProblems(app.page, 'section[aria-label="People"]')).toEqual([]);
});

test("J and K go on in the list while a story is open, and back it is where it was", async () => {
  const [first = "", second = "", third = ""] = await rows().locator("[dir=auto]").allInnerTexts();
  await rows().first().click();
  const story = (name: string) => app.page.getByRole("region", { name: `The story of ${name}` });
  await story(first).waitFor();
  const onwards = app.page.getByRole("button", { name: "Next person" });
  await expect.poll(() => onwards.getAttribute("aria-disabled")).toBe("false");
  await letGo();
  await press("j");
  await story(second).waitFor();
  await press("j");
  await story(third).waitFor();
  await press("k");
  await story(second).waitFor();
  await press("j");
  await story(third).waitFor();
  await letGo();
  await press("Escape");
  await panel().waitFor();
  await settled();
  await panel().locator("[data-active]", { hasText: third }).waitFor();
});

test("a filter finds somebody by name, and a cohort of the list is set up", async () => {
  const name = await rows().locator("[dir=auto]").first().innerText();
  await letGo();
  await press("/");
  await app.page.keyboard.type(name);
  await expect
    .poll(async () => new Set(await rows().locator("[dir=auto]").allInnerTexts()))
    .toEqual(new Set([name]));
  await press("Escape");
  await settled();
  const total = countIn((await tabs())[0] ?? "");
  const text = panel().getByRole("button", { name: /^New cohort from these/ });
  await expect.poll(async () => countIn(await text.innerText())).toBe(total);
});

test("the counts are saved as CSV", async () => {
  const download = app.page.waitForEvent("download");
  await app.page.getByLabel("More for this rehearsal").click();
  await app.page.getByRole("menuitem", { name: "Counts (CSV)" }).click();
  const lines = readFileSync(await (await download).path(), "utf8").split("\r\n");
  const { waiting } = await map.step("ordered");
  expect(lines.some((line) => line.includes(`,ordered,Ordered?,,,waiting,${waiting},`))).toBe(true);
});

test("the outbox counts by destination, opens a call, and goes to its instant", async () => {
  await app.page.getByLabel("More for this rehearsal").click();
  await app.page.getByRole("menuitem", { name: "Outbox", exact: true }).click();
  const outbox = app.page.getByRole("region", { name: "Outbox", exact: true });
  await outbox.getByText("Nothing is ever sent.").waitFor();
  await outbox.getByRole("option").first().waitFor();
  const chips = await outbox.getByRole("group", { name: "Destinations" }).getByRole("button").allInnerTexts();
  const [all = 0, ...each] = chips.map(countIn);
  expect(all).toBe(each.reduce((sum, count) => sum + count, 0));
  expect(all).toBeGreaterThan(0);
  await outbox.getByRole("option").first().click();
  const call = outbox.getByLabel("The call");
  await expect.poll(() => call.innerText()).toContain("messageId");
  expect(await accessibilityProblems(app.page, 'section[aria-label="Outbox"]')).toEqual([]);
  await outbox.getByRole("button", { name: "Go to this instant" }).click();
  const { timestamp } = JSON.parse(await call.innerText()).call;
  const time = new Date(timestamp).toLocaleTimeString("en-GB", { timeZone: "Europe/Oslo" });
  const playhead = app.page.getByRole("slider", { name: "Playhead" });
  await expect.poll(() => playhead.getAttribute("aria-valuetext")).toContain(time);
});
