// The canvas under hand and keys: zoom, pan, fit and map, arrows from step to step, and a view that nothing moves
// but the person.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
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
  // As it is kept for this window from one test to the next, the view may be anywhere.
  await builder.step("entry").focus();
  await press("Shift+F");
  await app.page.mouse.move(420, 500);
  await viewAtRest();
});
afterEach(() => expect(app.complaints).toEqual([]));

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const view = (): Promise<View> =>
  app.page.locator(".react-flow__viewport").evaluate((element) => {
    const { e: x, f: y, a: zoom } = new DOMMatrix(getComputedStyle(element).transform);
    return { x, y, zoom };
  });

/** Once it is the same from one frame to the next. */
async function viewAtRest(): Promise<View> {
  let before = await view();
  for (;;) {
    await app.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const now = await view();
    if (now.x === before.x && now.y === before.y && now.zoom === before.zoom) return now;
    before = now;
  }
}

const press = (key: string) => app.page.keyboard.press(key);

test("zooms by keys, by buttons and by wheel, and says how far", async () => {
  const { page } = app;
  const zoom = page.getByRole("group", { name: "Zoom" });
  const before = await view();
  await press("+");
  await expect.poll(async () => (await view()).zoom).toBeGreaterThan(before.zoom);
  await zoom.getByRole("button", { name: "Zoom out" }).click();
  await zoom.getByRole("button", { name: /^Zoom is \d+%/ }).click();
  await expect.poll(async () => (await view()).zoom).toBe(1);
  await zoom.getByRole("button", { name: "Zoom is 100%. Zoom to 100%" }).waitFor();
  await page.mouse.move(420, 500);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect.poll(async () => (await view()).zoom).toBeGreaterThan(1);
  await press("Shift+F");
  await expect.poll(async () => (await view()).zoom).toBeLessThanOrEqual(1);
  for (const id of await builder.steps()) await expect.poll(() => isInView(id)).toBe(true);
});

const isInView = async (id: string): Promise<boolean> => {
  const box = await builder.step(id).boundingBox();
  const size = app.page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height && box.x >= 0;
};

test("pans by wheel, by dragging the ground and in the map", async () => {
  const { mouse } = app.page;
  const before = await view();
  await mouse.wheel(0, 90);
  await expect.poll(view).toEqual({ ...before, y: before.y - 90 });
  await mouse.wheel(60, 0);
  await expect.poll(view).toEqual({ ...before, x: before.x - 60, y: before.y - 90 });
  const from = await view();
  await mouse.move(330, 820);
  await mouse.down();
  await mouse.move(370, 790, { steps: 4 });
  await mouse.up();
  await expect.poll(async () => Math.abs((await view()).x - from.x)).toBeGreaterThan(20);
  const dragged = await view();
  const map = await app.page.locator('svg[class*="map"]').boundingBox();
  if (map === null) throw new Error("there is a map");
  await mouse.click(map.x + map.width / 2, map.y + map.height - 6);
  await expect.poll(async () => (await view()).y).not.toBe(dragged.y);
  expect((await view()).zoom).toBe(before.zoom);
});

test("arrows walk the graph, Enter leads into the inspector, Escape back", async () => {
  await builder.step("entry").click();
  for (const [key, step] of [
    ["ArrowDown", "cool-off"],
    ["ArrowDown", "is-pro"],
    ["ArrowUp", "cool-off"],
    ["ArrowDown", "is-pro"],
    ["ArrowDown", /^(call|by-cart)$/],
  ] as const) {
    await press(key);
    await expect.poll(() => builder.focus()).toMatch(step);
  }
  await press("Enter");
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.closest("[data-inspector]") != null))
    .toBe(true);
  await press("Escape");
  await expect.poll(() => builder.focus()).toMatch(/^(call|by-cart)$/);
});

test("the view and what is selected stay between Overview and Build, and panels move nothing", async () => {
  await builder.step("is-pro").click();
  const unmoved = await viewAtRest();
  await app.page.mouse.wheel(0, 70);
  await expect.poll(view).not.toEqual(unmoved);
  const before = await viewAtRest();
  for (const key of [
    "Control+1",
    "Control+2",
    "Control+Shift+O",
    "Control+Shift+O",
    "Control+Shift+H",
    "Escape",
  ]) {
    await press(key);
    await app.page.waitForTimeout(250);
    await expect.poll(view, { message: key }).toEqual(before);
  }
  await expect.poll(() => builder.step("is-pro").getAttribute("aria-pressed")).toBe("true");
  // A picker, a problem, another selection that is in view: still the same.
  await app.page.getByRole("button", { name: "Add a step after Cool off" }).click();
  await app.page.getByRole("combobox", { name: "Filter steps" }).waitFor();
  await press("Escape");
  await builder.step("cool-off").click();
  expect(await viewAtRest()).toEqual(before);
  expect(await accessibilityProblems(app.page, "main")).toEqual([]);
});

test("no step lies over another, also after steps were put in", async () => {
  for (const after of ["Cool off", "Left a cart", "Success call"])
    await builder.add(`Add a step after ${after}`, "duration", `After ${after}`);
  await expect.poll(() => app.page.locator("[data-step]").count()).toBe(12);
  await viewAtRest();
  await expect.poll(stepsOverOthers).toEqual([]);
});

async function stepsOverOthers(): Promise<readonly DOMRect[]> {
  const boxes = await app.page
    .locator("[data-step]")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)));
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
