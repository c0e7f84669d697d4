// One person through a rehearsal: their story with the playhead in it, and the answers to "why?", clause by clause,
// with messages that lead back into the story.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { MapPage } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let map: MapPage;

beforeAll(async () => {
  app = await RunningApp.start();
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
  await app.page.getByRole("option").first().click();
  await story().waitFor();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const press = (keys: string) => app.page.keyboard.press(keys);
const story = () => app.page.getByRole("region", { name: /^The story of / });
const card = () => app.page.getByRole("region", { name: "Why", exact: true });
const lines = () => story().locator("[data-item]");
const line = (text: string) => lines().filter({ hasText: text }).first();
const title = () => card().getByRole("heading", { level: 2 });
const letGo = () =>
  app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

test("a story tells what the journey did, with the playhead among it", async () => {
  await line("Reached Cool off").waitFor();
  await story().getByText("Playhead").waitFor();
  expect(await accessibilityProblems(app.page, 'section[aria-label^="The story of"]')).toEqual([]);
});

test("the steps alone leave out what was said", async () => {
  const before = await lines().allInnerTexts();
  expect(before.some((text) => text.includes("Product"))).toBe(true);
  await story().getByText("Steps", { exact: true }).click();
  await expect
    .poll(async () => (await lines().allInnerTexts()).some((text) => text.includes("Product")))
    .toBe(false);
  await line("Reached Cool off").waitFor();
});

test("a line moves the playhead to its instant, and what is later is ahead of it", async () => {
  await line("Reached Cool off").click();
  await story().locator("[data-chosen]", { hasText: "Reached Cool off" }).waitFor();
  await expect.poll(() => story().locator("[data-future]").count()).toBeGreaterThan(0);
  const isAhead = await story()
    .locator("[data-kind]")
    .evaluateAll((rows) => rows.map((row) => row.hasAttribute("data-future")));
  const first = isAhead.indexOf(true);
  expect(isAhead.slice(first)).toEqual(isAhead.slice(first).map(() => true));
});

test("the arrow keys walk the lines, Enter goes there, and W asks why", async () => {
  await line("Reached Cool off").focus();
  await press("ArrowDown");
  const at = await app.page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(at).toContain("On the Pro plan?");
  await press("Enter");
  await story().locator("[data-chosen]", { hasText: "On the Pro plan?" }).waitFor();
  await press("w");
  await expect.poll(() => title().innerText()).toMatch(/^Why (Pro|Others), and not (Pro|Others)\?$/);
});

test("an answer says of each way whether it holds, by which value, and what would have changed it", async () => {
  const text = (await card().innerText()).replaceAll(/\s+/g, " ");
  expect(text).toContain("On the Pro plan? decided once,");
  expect(text).toMatch(/plan (is \w+|has no value)/);
  expect(text).toMatch(/Taken/);
  expect(text).toContain("It cannot change any more.");
  expect(await accessibilityProblems(app.page, 'section[aria-label="Why"]')).toEqual([]);
});

test("an answer is copied as text", async () => {
  const asked = await title().innerText();
  await card().getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toContain(asked);
});

test("why, here, at a step where they are not, and at the entry", async () => {
  await letGo();
  await map.card("reminder").click();
  await press("w");
  await expect.poll(() => title().innerText()).toMatch(/^Why (not )?at Reminder mail\?$/);
  await letGo();
  await map.card("entry").click();
  await press("w");
  await expect.poll(() => title().innerText()).toMatch(/^Why did .+ enter/);
});

test("a message of an answer leads to it in the story", async () => {
  const message = card()
    .getByRole("button", { name: /Counted/ })
    .first();
  await message.waitFor();
  const detail = (await message.locator("span[dir]").innerText()).trim();
  await message.click();
  await story().locator("[data-chosen]", { hasText: detail }).waitFor();
  expect(await title().innerText()).toMatch(/^Why did .+ enter/);
});

test("the answer follows the playhead", async () => {
  await letGo();
  const before = await card().innerText();
  await press("Home");
  await expect.poll(() => card().innerText()).not.toBe(before);
  expect(await title().innerText()).toMatch(/^Why (is|did) /);
});

test("Escape closes the answer, then lets go of the person", async () => {
  await letGo();
  await press("Escape");
  await card().waitFor({ state: "detached" });
  await story().waitFor();
  await press("Escape");
  await story().waitFor({ state: "detached" });
});
