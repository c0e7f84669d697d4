// Several steps at once, and copies of steps and of whole branches, within a journey and into another one.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";
import { savedJourney } from "./saved-journey.ts";

let app: RunningApp;
let builder: BuilderPage;
const before = new Map<string, Journey>();

beforeAll(async () => {
  app = await RunningApp.start({ viewport: { width: 1600, height: 1400 } });
  builder = new BuilderPage(app.page);
  for (const id of ["cart-abandonment", "welcome-series"]) before.set(id, saved(id));
});
afterAll(() => app.stop());
beforeEach(async () => {
  await builder.open("cart-abandonment");
  await app.page.keyboard.press("Shift+F");
});
afterEach(async () => {
  // Each leaves the journeys as they were.
  for (const [id, journey] of before) {
    await builder.open(id);
    await builder.undoAll();
    await expect.poll(() => saved(id)).toEqual(journey);
  }
  expect(app.complaints).toEqual([]);
});

const saved = (id = "cart-abandonment") => savedJourney(app, id);
const names = (id?: string) => saved(id).steps.map(({ name }) => name);
const press = (key: string) => app.page.keyboard.press(key);

const selected = async () =>
  new Set(
    await app.page
      .locator('[data-step][aria-pressed="true"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-step") ?? "")),
  );

/** What was added since the beginning, in the order of the document. */
const added = (id = "cart-abandonment") => {
  const known = new Set(before.get(id)?.steps.map((step) => step.id));
  return saved(id).steps.filter((step) => !known.has(step.id));
};

test("steps are selected together by Ctrl and click, by a frame, and by Shift and the arrows", async () => {
  const { page } = app;
  await builder.step("reminder").click();
  await builder.step("free-shipping").click({ modifiers: ["Control"] });
  await expect.poll(selected).toEqual(new Set(["free-shipping", "reminder"]));
  await builder.inspector.getByRole("heading", { name: "2 steps" }).waitFor();
  expect(await accessibilityProblems(page, "main")).toEqual([]);

  await builder.step("entry").click();
  await press("Shift+ArrowDown");
  await press("Shift+ArrowDown");
  await expect.poll(selected).toEqual(new Set(["cool-off", "entry", "is-pro"]));

  const [top, bottom] = [
    await builder.step("entry").boundingBox(),
    await builder.step("cool-off").boundingBox(),
  ];
  if (top === null || bottom === null) throw new Error("both are on the page");
  await page.keyboard.down("Shift");
  await page.mouse.move(top.x - 30, top.y - 20);
  await page.mouse.down();
  await page.mouse.move(bottom.x + 60, bottom.y + 40, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect
    .poll(async () => [...(await selected())])
    .toEqual(expect.arrayContaining(["cool-off", "entry"]));
  await builder.step("reminder").click();
  await expect.poll(selected).toEqual(new Set(["reminder"]));
});

test("a step is duplicated with a name, an id and a key of its own", async () => {
  await builder.step("reminder").click();
  await press("Control+d");
  await expect.poll(() => added().length).toBe(1);
  const [copy] = added();
  const original = saved().steps.find(({ id }) => id === "reminder");
  expect(copy).toMatchObject({ type: "sendToDestinations", destinations: [{ id: "braze", call: "track" }] });
  expect(names().filter((name) => name === copy?.name)).toHaveLength(1);
  expect(copy).not.toMatchObject({ key: original !== undefined && "key" in original ? original.key : "" });
});

test("steps are cut here and pasted there, and the way closes up", async () => {
  await builder.step("cool-off").click();
  await builder.step("reminder").click({ modifiers: ["Control"] });
  await builder.step("reminder").press("Control+x");
  await expect.poll(() => names().includes("Reminder mail")).toBe(false);
  await builder.step("ads").click();
  await press("Control+v");
  await expect.poll(() => names()).toEqual(expect.arrayContaining(["Cool off", "Reminder mail"]));
  const ads = saved().steps.find(({ id }) => id === "ads");
  expect(ads === undefined ? [] : connectionsOf(ads).map(({ next }) => next)).not.toEqual([null]);
});

test("a whole branch is copied into another journey, through the system's clipboard", async () => {
  await builder.step("by-cart").click();
  await builder.inspector.getByRole("button", { name: "More about the connection Big cart" }).click();
  await app.page.getByRole("menuitem", { name: "Copy what hangs below" }).click();
  await builder.saved();
  // A window that never saw the copy has only the clipboard.
  const other = new BuilderPage(await app.openSecondWindow());
  await other.open("welcome-series");
  await other.step("entry").click();
  await other.page.keyboard.press("Control+v");
  await expect.poll(() => added("welcome-series").map(({ name }) => name)).toEqual(["Free-shipping mail"]);
  const [copy] = added("welcome-series");
  // Another journey, another key.
  expect(copy).toMatchObject({ key: expect.stringMatching(/^j_o_welcome_series__/) as unknown });
  await other.saved();
  await other.page.close();
});

test("a branch is duplicated with its condition and what hangs below it", async () => {
  await builder.step("by-cart").click();
  await builder.inspector.getByRole("button", { name: "More about the connection Big cart" }).click();
  await app.page.getByRole("menuitem", { name: "Duplicate this branch" }).click();
  const branches = () =>
    saved().steps.flatMap((step) => (step.id === "by-cart" && "branches" in step ? [...step.branches] : []));
  await expect.poll(() => branches().length).toBe(3);
  const [original, copy] = branches().filter(({ name }) => name.startsWith("Big cart"));
  expect(copy).toMatchObject({
    condition: original !== undefined && "condition" in original ? original.condition : null,
  });
  expect(added().map(({ type }) => type)).toEqual(["sendToDestinations"]);
});

test("what is copied can be pasted at a + of one's choice, which says what it would be", async () => {
  await builder.step("cool-off").click();
  await press("Control+c");
  await app.page.getByRole("button", { name: "Add a step after Retargeting ads" }).click();
  await app.page.getByRole("option", { name: /^Paste 1 step.*Cool off/s }).click();
  await expect.poll(() => added().map(({ type }) => type)).toEqual(["waitForDuration"]);
});

test("a step goes with everything below it, or alone", async () => {
  await builder.step("ordered").click();
  await builder.inspector.getByRole("button", { name: "More about this step" }).click();
  await app.page.getByRole("menuitem", { name: "Delete with everything below" }).click();
  await expect.poll(() => names()).not.toContain("Retargeting ads");
  expect(names()).not.toContain("Ordered?");
  expect(names()).toContain("Reminder mail");
  await builder.undoAll();
  await builder.step("ordered").click();
  await press("Delete");
  await expect.poll(() => names()).not.toContain("Ordered?");
  expect(names()).toContain("Retargeting ads");
});
