// Building with the keyboard alone: the focus always has a place from which the next step can be done.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { BuilderPage } from "./builder-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await builder.open("cart-abandonment");
  await builder.step("cool-off").click();
});
afterEach(async () => {
  // Each leaves the journey as it was.
  await builder.step("entry").focus();
  while ((await app.page.getByRole("button", { name: /^Undo: / }).count()) > 0) await press("Control+z");
  expect(await builder.steps()).toEqual(expect.arrayContaining(sample));
  expect(app.complaints).toEqual([]);
});

const sample = ["entry", "cool-off", "is-pro", "by-cart", "call", "reminder", "ordered", "ads"];

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

const type = (text: string) => app.page.keyboard.type(text);

test("A adds after the step, Enter chooses, the first field has the focus, Escape leads back", async () => {
  await press("a");
  await app.page.getByRole("combobox", { name: "Filter steps" }).waitFor();
  await type("duration");
  await press("Enter");
  await expect.poll(() => builder.focus()).toBe("Wait: how many");
  await type("3");
  await press("Escape");
  await expect.poll(() => builder.focus()).toBe("wait");
  await expect.poll(() => builder.step("wait").innerText()).toContain("Wait 3 days");
});

test("Escape in the picker leads back to where it was opened", async () => {
  await press("a");
  await app.page.getByRole("combobox", { name: "Filter steps" }).waitFor();
  await press("ArrowDown", "ArrowUp", "Escape");
  await expect.poll(() => builder.focus()).toBe("Add a step after Cool off");
});

test("F2 renames, and what was typed in one go is undone in one go", async () => {
  await press("F2");
  await expect.poll(() => builder.focus()).toBe("Name of the step");
  await press("Control+a");
  await type("Let them think");
  await press("Escape");
  await expect.poll(() => builder.step("cool-off").innerText()).toContain("Let them think");
  await press("Control+z");
  await expect.poll(() => builder.step("cool-off").innerText()).toContain("Cool off");
});

test("Delete closes up, and the step before has the focus", async () => {
  await press("Delete");
  await expect.poll(() => builder.steps()).not.toContain("cool-off");
  await expect.poll(() => builder.focus()).toBe("entry");
  await press("Control+z");
  await expect.poll(() => builder.steps()).toContain("cool-off");
  await press("Control+Shift+z");
  await expect.poll(() => builder.steps()).not.toContain("cool-off");
});

test("steps are copied, cut and pasted, as text that other windows can read", async () => {
  await press("Control+c");
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ format: "rehearse.fragment/1", steps: [{ name: "Cool off" }] });
  const before = (await builder.steps()).length;
  await press("Control+v");
  await expect.poll(async () => (await builder.steps()).length).toBe(before + 1);
  await press("Control+x");
  await expect.poll(async () => (await builder.steps()).length).toBe(before);
});

test("a selection of several is duplicated and deleted as one edit", async () => {
  const before = (await builder.steps()).length;
  await press("Control+a", "Delete");
  await expect.poll(() => builder.steps()).toEqual(["entry"]);
  await press("Control+z");
  await expect.poll(async () => (await builder.steps()).length).toBe(before);
});

test("a text field keeps its keys", async () => {
  await press("F2", "Control+a");
  await type("aAd");
  await press("Backspace");
  await expect.poll(() => builder.inspector.getByLabel("Name of the step").inputValue()).toBe("aA");
  expect(await builder.steps()).toContain("cool-off");
});
