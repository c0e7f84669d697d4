// The list of journeys with a thousand of them: there at once, and no more in the page than is in view.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { RunningApp } from "./running-app.ts";

const sample = join(import.meta.dirname, "../../resources/samples/cart-abandonment.journey.json");
const journeys = 1000;
const atOnce = 250;

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const rows = () => app.page.locator("[data-row]");
const rowCount = async () =>
  Number(await app.page.getByRole("table", { name: "Journeys" }).getAttribute("aria-rowcount"));

test("a thousand journeys are imported, listed at once, found and sorted", async () => {
  const { page } = app;
  const text = readFileSync(sample, "utf8");
  const files = Array.from({ length: journeys }, (_, number) => ({
    name: `journey-${number}.journey.json`,
    mimeType: "application/json",
    buffer: Buffer.from(text.replace('"Cart abandonment"', JSON.stringify(`Journey number ${number}`))),
  }));
  await rows().first().waitFor();
  const before = await rowCount();
  for (let from = 0; from < journeys; from += atOnce) {
    await page.getByLabel("Journey files").setInputFiles(files.slice(from, from + atOnce));
    await expect.poll(rowCount, { timeout: 40_000 }).toBe(before + from + atOnce);
  }
  await page.reload();
  await rows().first().waitFor({ timeout: 5_000 });
  expect(await rowCount()).toBe(before + journeys);
  expect(await rows().count()).toBeLessThan(60);
  await page.keyboard.press("/");
  await page.keyboard.type("number 777");
  await expect.poll(() => rows().count()).toBe(1);
  expect(await rows().first().getAttribute("aria-label")).toBe("Journey number 777");
});
