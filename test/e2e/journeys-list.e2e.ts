// The list of journeys: find, sort, filter, new, rename, clone, export, import, archive, delete and take back.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const rows = () => app.page.getByRole("table", { name: "Journeys" }).locator("[data-row]");
const row = (name: string) => app.page.locator(`[data-row][aria-label="${name}"]`);
const names = () => rows().evaluateAll((found) => found.map((one) => one.getAttribute("aria-label") ?? ""));

async function menuOf(name: string, item: string): Promise<void> {
  await app.page.getByRole("button", { name: `More for ${name}`, exact: true }).click();
  await app.page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("shows each journey of the sample with status, version, last rehearsal and problems", async () => {
  await row("Cart abandonment").waitFor();
  const text = await row("Cart abandonment").innerText();
  expect(text).toContain("Published");
  expect(text).toMatch(/v\d/);
  expect(text).toMatch(/[\d,]+ to [\d,]+/);
  await expect.poll(() => rows().count()).toBeGreaterThanOrEqual(7);
});

test("filters by status and by words, and says so when nothing is left", async () => {
  const { page } = app;
  const all = await rows().count();
  await page.getByText(/^Archived \d+$/).click();
  await expect.poll(() => rows().count()).toBeLessThan(all);
  await page.getByText(/^All \d+$/).click();
  await page.keyboard.press("/");
  await page.keyboard.type("cart aband");
  await expect.poll(names).toContain("Cart abandonment");
  await expect.poll(() => rows().count()).toBeLessThan(all);
  await page.keyboard.type(" xyz");
  await page.getByText("No journey has these words and this status.").waitFor();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => rows().count()).toBe(all);
});

test("sorts by each column, both ways", async () => {
  const byName = app.page.getByRole("columnheader", { name: "Name" });
  await byName.getByRole("button").click();
  await expect.poll(() => byName.getAttribute("aria-sort")).toBe("ascending");
  const inOrder = (await names()).toSorted(new Intl.Collator("en", { numeric: true }).compare);
  await expect.poll(names).toEqual(inOrder);
  const ascending = await names();
  await byName.getByRole("button").click();
  await expect.poll(() => byName.getAttribute("aria-sort")).toBe("descending");
  await expect.poll(names).toEqual([...ascending].reverse());
  await app.page.getByRole("columnheader", { name: "Changed" }).getByRole("button").click();
});

test("renames in place, refuses a name that is taken at the field, and keeps the name after Escape", async () => {
  const { page } = app;
  await menuOf("Cart abandonment", "Rename");
  const field = page.getByRole("textbox", { name: "Name of the journey" });
  await field.fill("Welcome");
  const taken = await names();
  await field.fill(taken.find((name) => name !== "Cart abandonment") ?? "");
  await page.getByText("Another journey has this name.").waitFor();
  await field.press("Escape");
  await row("Cart abandonment").waitFor();
  await menuOf("Cart abandonment", "Rename");
  await field.fill("سلة 🛒 Handlekurv");
  await field.press("Enter");
  await row("سلة 🛒 Handlekurv").waitFor();
  await menuOf("سلة 🛒 Handlekurv", "Rename");
  await field.fill("Cart abandonment");
  await field.press("Enter");
  await row("Cart abandonment").waitFor();
});

test("clones, archives, deletes and takes back", async () => {
  const { page } = app;
  const before = await rows().count();
  await menuOf("Cart abandonment", "Clone");
  await expect.poll(() => rows().count()).toBe(before + 1);
  const clone = (await names()).find((name) => name?.startsWith("Cart abandonment ")) ?? "";
  expect(clone).not.toBe("");
  await menuOf(clone, "Archive");
  await row(clone).getByText("Archived").waitFor();
  await menuOf(clone, "Delete");
  await expect.poll(() => rows().count()).toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await row(clone).getByText("Archived").waitFor();
  await menuOf(clone, "Delete");
  await expect.poll(() => rows().count()).toBe(before);
});

test("exports a file that imports as the same journey, and refuses a broken one with its places", async () => {
  const { page } = app;
  const [download] = await Promise.all([page.waitForEvent("download"), menuOf("Cart abandonment", "Export")]);
  expect(download.suggestedFilename()).toBe("cart-abandonment.journey.json");
  const path = join(app.folder, "exported.journey.json");
  await download.saveAs(path);
  const document = JSON.parse(readFileSync(path, "utf8")) as { format: string; name: string };
  expect(document).toMatchObject({ format: "rehearse.journey/1", name: "Cart abandonment" });
  const broken = join(app.folder, "broken.journey.json");
  writeFileSync(
    broken,
    JSON.stringify({ ...document, steps: [{ id: "a", type: "teleport", name: "Nowhere" }] }),
  );
  await page.getByLabel("Journey files").setInputFiles([path, broken]);
  await page.getByText("broken.journey.json was not imported.").waitFor();
  await page.getByText(/steps\/0\/type/).waitFor();
  await expect.poll(names).toContain("Cart abandonment 2");
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
  await menuOf("Cart abandonment 2", "Delete");
  await expect.poll(names).not.toContain("Cart abandonment 2");
});

test("goes from row to row by arrows, chooses by Space and opens by Enter", async () => {
  const { page } = app;
  const active = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const [first, second] = await names();
  // The menu of the test before gives the focus back as it closes.
  await expect.poll(async () => (await rows().first().focus(), active())).toBe(first);
  await page.keyboard.press("ArrowDown");
  await expect.poll(active).toBe(second);
  await page.keyboard.press("Space");
  await page
    .getByRole("toolbar", { name: "Chosen journeys" })
    .getByText("1 journey", { exact: true })
    .waitFor();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Build" }).waitFor({ state: "attached" });
  await page.goBack();
  await page.getByRole("heading", { name: "Journeys" }).waitFor();
});

test("draws the templates and begins a journey from one", async () => {
  const { page } = app;
  const cards = page.getByRole("region", { name: "Start from a template" }).getByRole("button");
  await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(5);
  await expect.poll(() => cards.nth(1).locator("svg rect").count()).toBeGreaterThan(3);
  await cards.nth(1).click();
  await page.getByRole("radio", { name: "Build" }).waitFor({ state: "attached" });
  await page.goBack();
});

test("has no accessibility violations, in the list and in its menus", async () => {
  await app.page.getByRole("heading", { name: "Journeys" }).waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await app.page.keyboard.press("?");
  await app.page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await app.page.keyboard.press("Escape");
});
