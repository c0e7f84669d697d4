// Journeys from and to files that are many, or no journeys at all: each is taken or refused in words, none is lost,
// and the window stays.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const sample = readFileSync(
  join(import.meta.dirname, "../../resources/sample/cart-abandonment.journey.json"),
  "utf8",
);

function file(name: string, content: string | Buffer): string {
  const path = join(app.folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const named = (name: string): string =>
  JSON.stringify({ ...(JSON.parse(sample) as object), id: name.toLowerCase().replaceAll(" ", "-"), name });

const choose = (files: string[]): Promise<void> => app.page.getByLabel("Journey files").setInputFiles(files);

const row = (name: string) => app.page.locator(`[data-row][aria-label="${name}"]`);

test("what is no journey is refused with its reason, and the rest of the files comes in", async () => {
  const { page } = app;
  await choose([
    file("good-1.json", named("Good one")),
    // As JSON each of its bytes takes six.
    file("zeros.json", Buffer.alloc(900_000)),
    file("huge.json", Buffer.alloc(20_000_000, " ")),
    file("binary.json", Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256))),
    file("deep.json", "[".repeat(300_000)),
    file("empty.json", ""),
    file("newer.json", sample.replace("rehearse.journey/1", "rehearse.journey/2")),
    file("same/empty.json", ""),
    file("mark.json", `\uFEFF${named("With a mark").replaceAll("\n", "\r\n")}`),
    file("good-2.json", named("Good two")),
  ]);
  await page.getByText("Imported 3 journeys.").waitFor();
  await expect.poll(() => page.getByText(/was not imported\./).count()).toBe(7);
  await page.getByText("This is more than Rehearse takes in one piece.").waitFor();
  await page.getByText(/It has 20,000,000 bytes/).waitFor();
  for (const name of ["Good one", "Good two", "With a mark"]) await row(name).waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
});

test("many journeys come in together, and all of them go out", async () => {
  const { page } = app;
  const count = 23;
  await choose(Array.from({ length: count }, (_, index) => file(`m-${index}.json`, named(`Many ${index}`))));
  await page.getByText(`Imported ${count} journeys.`).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("Many");
  await expect.poll(() => page.locator("[data-row]").count()).toBeLessThanOrEqual(count);
  const downloaded = new Set<string>();
  page.on("download", (download) => downloaded.add(download.suggestedFilename()));
  await page.locator("[data-row]").first().focus();
  await page.keyboard.press("Space");
  for (let index = 1; index < count; index += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await page.getByText(`${count} journeys`, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect.poll(() => downloaded.size, { timeout: 15_000 }).toBe(count);
});
