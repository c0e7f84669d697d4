// The very first start: no preferences and no space, so the sample space is made and opened.

import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.startFirst();
});
afterAll(() => app.stop());

test("opens the sample space with its people, journeys and rehearsals", async () => {
  const { page } = app;
  await page.getByRole("button", { name: /^Space ?Halden Outdoor/ }).waitFor();
  const row = page.locator('[data-row][aria-label="Cart abandonment"]');
  await row.waitFor();
  await expect.poll(() => row.innerText()).toMatch(/[\d,]+ to [\d,]+/);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
