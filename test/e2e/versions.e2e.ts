// The life of a journey on its own screen: versions are kept, looked at, compared and restored; it is cloned,
// archived, deleted and taken back.

import { join } from "node:path";
import type { Download } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Journey } from "../../shared/journey/journey.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  journey = new JourneyPage(app.page);
  await journey.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const pill = () => app.page.getByRole("button", { name: /versions and more$/ });
const addButtons = () => app.page.getByRole("button", { name: /^Add a step/ });

/** Step → how it differs, as the canvas marks it. */
const marks = () =>
  app.page
    .locator("[data-step][data-difference]")
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute("data-step"), one.getAttribute("data-difference")]),
      ),
    );

async function exported(): Promise<Journey> {
  const { text } = await journey.downloaded(() => journey.choose("Export as a file"));
  return JSON.parse(text) as Journey;
}

/** What it says, whatever its own id and name, and the ids and keys of its steps. */
function plain({ settings, steps }: Journey): unknown {
  const numbered = steps.reduce(
    (all, { id }, index) =>
      ["id", "next"].reduce((text, key) => text.replaceAll(`"${key}":"${id}"`, `"${key}":${index}`), all),
    JSON.stringify({ settings, steps }),
  );
  return JSON.parse(numbered.replaceAll(/"key":"j_o_[^"]*"/g, '"key":""'));
}

test("keeps the draft as a version, once", async () => {
  await journey.rename("cool-off", "Let them think");
  await journey.choose("Keep as version 4");
  await expect.poll(() => pill().innerText()).toMatch(/^v4 (?!draft)/);
  await pill().click();
  const keep = app.page.getByRole("menuitem", { name: /^Keep as version 5/ });
  expect(await keep.getAttribute("aria-disabled")).toBe("true");
  expect(await keep.innerText()).toContain("Nothing has changed since the last version");
  await app.page.keyboard.press("Escape");
});

test("shows a version as it was kept, without a way to change it", async () => {
  const { page } = app;
  await journey.choose("Versions");
  await journey.versions.getByRole("button", { name: /^v1 / }).click();
  await page.getByText("v1, as it was kept").waitFor();
  await journey.step("cool-off").getByText("Cool off").waitFor();
  await expect.poll(() => addButtons().count()).toBe(0);
  const before = await page.locator("[data-step]").count();
  await journey.step("cool-off").click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+x");
  expect(await page.locator("[data-step]").count()).toBe(before);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Back", exact: true }).last().click();
  await journey.step("cool-off").getByText("Let them think").waitFor();
});

test("compares two versions, and marks steps and sentences", async () => {
  const { page } = app;
  await journey.versions.getByLabel("Compare this version").selectOption("v3");
  await journey.versions.getByLabel("with this version").selectOption("v4");
  const differs = page.getByRole("region", { name: "What differs" });
  await differs.getByText("2 steps change").waitFor();
  expect(await marks()).toEqual({ "cool-off": "changed", ordered: "changed" });
  const words = (await differs.innerText()).replaceAll(/\s+/g, " ");
  expect(words).toContain("Was: did Order Completed at least once since reaching this step");
  expect(words).toContain("Is: did Order Complete at least once since reaching this step");
  expect(words).toMatch(/Was: Cool off .*Is: Let them think/);
  await differs.getByRole("button", { name: /Let them think/ }).click();
  await expect.poll(() => journey.step("cool-off").getAttribute("aria-pressed")).toBe("true");
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("compares a version with the draft: what came, what went, what changed", async () => {
  const { page } = app;
  await journey.versions.getByRole("button", { name: "Close the versions" }).click();
  await journey.mode("Build");
  await journey.step("ads").click();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Add a step after Left a cart" }).click();
  await page.getByRole("combobox", { name: "Filter steps" }).fill("hold");
  await page.keyboard.press("Enter");
  await journey.inspector.getByLabel("Name of the step").fill("Hold on");
  await journey.saved();
  if (!(await journey.versions.isVisible())) await journey.choose("Versions");
  await journey.chooseOf("v3", "Compare with what is worked on");
  await page.getByText(/From v3 to v5 draft/).waitFor();
  const found = await marks();
  expect(found).toMatchObject({ ads: "removed", "cool-off": "changed" });
  expect(Object.values(found).filter((mark) => mark === "added")).toHaveLength(1);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
});

test("restores a version as the draft, which can be undone", async () => {
  const { page } = app;
  await journey.chooseOf("v1", "Restore as draft");
  await journey.step("ads").waitFor();
  await journey.step("cool-off").getByText("Cool off").waitFor();
  await expect.poll(() => pill().innerText()).toBe("v5 draft");
  await journey.saved();
  await page.getByRole("button", { name: "Undo: Restore v1" }).click();
  await journey.step("cool-off").getByText("Let them think").waitFor();
  await expect.poll(() => journey.step("ads").count()).toBe(0);
});

test("a clone has an id and keys of its own, and a free name", async () => {
  const original = await exported();
  await journey.choose("Clone");
  await app.page.getByRole("heading", { name: "Cart abandonment copy", level: 1 }).waitFor();
  const clone = await exported();
  expect(clone.id).not.toBe(original.id);
  expect(clone.name).toBe("Cart abandonment copy");
  const keys = ({ steps }: Journey) => steps.flatMap((step) => ("key" in step ? [step.key] : []));
  expect(keys(clone)).toHaveLength(keys(original).length);
  expect(keys(clone).filter((key) => keys(original).includes(key))).toEqual([]);
  expect(plain(clone)).toEqual(plain(original));
});

test("goes into the archive and out of it", async () => {
  await journey.choose("Archive");
  await journey.header.getByText("Archived", { exact: true }).waitFor();
  await journey.choose("Take out of the archive");
  await journey.header.getByText("Archived", { exact: true }).waitFor({ state: "detached" });
});

test("is deleted, and taken back, from its own screen", async () => {
  const { page } = app;
  const row = page.locator('[data-row][aria-label="Cart abandonment copy"]');
  await journey.choose("Delete");
  await page.getByText("Deleted Cart abandonment copy.").waitFor();
  await page.getByRole("heading", { name: "Journeys" }).waitFor();
  await expect.poll(() => row.count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await row.waitFor();
});

test("a name that is taken is refused in the header, too, whatever its case and spaces", async () => {
  const { page } = app;
  await journey.open("cart-abandonment");
  for (const taken of ["Welcome series", "  welcome SERIES "]) {
    await journey.choose("Rename");
    const field = page.getByRole("textbox", { name: "Name of the journey" });
    await field.fill(taken);
    await field.press("Enter");
    await page.getByText("Another journey has this name.").waitFor();
    await field.press("Escape");
    await page.getByRole("heading", { name: "Cart abandonment", level: 1 }).waitFor();
  }
  await journey.choose("Rename");
  await page.getByRole("textbox", { name: "Name of the journey" }).fill("Kart abandonment");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Kart abandonment", level: 1 }).waitFor();
  await journey.saved();
});

test("several journeys are exported at once, and come back with names of their own", async () => {
  const { page } = app;
  await page.getByRole("link", { name: "Journeys" }).first().click();
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  const row = (name: string) => page.locator(`[data-row][aria-label="${name}"]`);
  for (const name of ["Welcome series", "Spring sale"]) await row(name).getByRole("checkbox").click();
  const chosen = page.getByRole("toolbar", { name: "Chosen journeys" });
  await chosen.getByText("2 journeys").waitFor();
  await chosen.getByRole("button", { name: "Export" }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const files = await Promise.all(
    downloads.map(async (download) => {
      const path = join(app.folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    }),
  );
  await page.getByLabel("Journey files").setInputFiles(files);
  await page.getByText("Imported 2 journeys.").waitFor();
  for (const name of ["Welcome series 2", "Spring sale 2"]) await row(name).waitFor();
});
