// Tab through whole screens: every stop can be seen, none is a trap, and all come round again, both ways.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { followFocus } from "./focus-trail.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

async function openBuild(step: string): Promise<void> {
  await app.page.goto(new URL("#/journeys", app.page.url()).href);
  await app.page.locator('[data-row][aria-label="Cart abandonment"]').click();
  await app.page.locator("[data-step]").filter({ hasText: step }).first().click();
}

for (const key of ["Tab", "Shift+Tab"] as const) {
  test(`${key} goes round the list of journeys, always seen`, async () => {
    await app.page.goto(new URL("#/journeys", app.page.url()).href);
    await app.page.locator("[data-row]").first().waitFor();
    const templates = app.page.getByRole("region", { name: "Start from a template" });
    await templates.getByRole("button").nth(4).waitFor();
    const trail = await followFocus(app.page, key, 80);
    expect(trail.unseen).toEqual([]);
    expect(trail.isClosed).toBe(true);
    expect(trail.stops.length).toBeGreaterThan(15);
  });

  test(`${key} goes round the screen that builds a journey, always seen`, async () => {
    await openBuild("Left a cart");
    await app.page.getByText("people match").waitFor();
    await app.page.getByText("more over 90 days").waitFor();
    const trail = await followFocus(app.page, key, 200);
    expect(trail.unseen).toEqual([]);
    expect(trail.isClosed).toBe(true);
    expect(trail.stops.filter((stop) => stop.includes("Add a step after")).length).toBeGreaterThan(8);
    expect(trail.stops.length).toBeGreaterThan(45);
  });
}

test("Escape closes what lies on top, and the focus goes back to what opened it", async () => {
  const { page } = app;
  await page.goto(new URL("#/journeys", page.url()).href);
  await page.locator("[data-row]").first().waitFor();
  const active = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.getByRole("button", { name: "More for Cart abandonment", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Open" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(active).toBe("More for Cart abandonment");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(active).toBe("More for Cart abandonment");
  await page.locator('[data-row][aria-label="Cart abandonment"]').focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name of the journey" }).press("Escape");
  await expect.poll(active).toBe("Cart abandonment");
});

test("F6 goes from region to region, and both ways", async () => {
  const { page } = app;
  await openBuild("Cool off");
  const region = () =>
    page.evaluate(() => document.activeElement?.closest("[data-region]")?.getAttribute("data-region"));
  const seen: (string | null | undefined)[] = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press("F6");
    seen.push(await region());
  }
  expect(new Set(seen)).toEqual(new Set(["Places", "Title bar", "Journey", "Canvas", "Panel"]));
  await page.keyboard.press("Shift+F6");
  expect(await region()).toBe(seen[3]);
});

test("Back from a version leaves the keyboard at the versions", async () => {
  const { page } = app;
  await openBuild("Cool off");
  await page.keyboard.press("Control+Shift+H");
  const versions = page.getByRole("complementary", { name: "Versions" });
  await versions.getByRole("button", { name: /^v2/ }).click();
  await page.getByRole("button", { name: "Back", exact: true }).last().press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^v4 draft/);
});

test("the focus is never lost with what had it: after an undo, a mend, and choosing none", async () => {
  const { page } = app;
  const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body);
  await openBuild("Cool off");
  await page.getByRole("button", { name: "Add a step after Cool off" }).press("Enter");
  await page.getByRole("combobox", { name: "Filter steps" }).press("Enter");
  const added = page.getByRole("complementary", { name: "Inspector" }).getByLabel("Wait: how many");
  await added.waitFor();
  await added.press("Escape");
  await page.keyboard.press("Control+z");
  await page.getByRole("status").filter({ hasText: "Undone: Add Wait" }).waitFor({ state: "attached" });
  await expect.poll(isSomewhere).toBe(true);
  await page.locator("[data-step]").filter({ hasText: "Ordered?" }).first().click();
  const mend = page
    .getByRole("region", { name: /can only run out of time/ })
    .getByRole("button")
    .first();
  await mend.press("Enter");
  await mend.waitFor({ state: "detached" });
  await expect.poll(isSomewhere).toBe(true);
  await page.keyboard.press("Control+z");
  await page.goto(new URL("#/journeys", page.url()).href);
  await page.locator('[data-row][aria-label="Cart abandonment"]').press("Space");
  await page.getByRole("button", { name: "Choose none" }).press("Enter");
  await expect.poll(isSomewhere).toBe(true);
});
