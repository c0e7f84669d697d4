// The catalogue where names are hard: five thousand of them, very long ones, from right to left, with slashes and
// percent signs; by the keyboard alone; and where there are none at all.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { opened } from "../space/opened.ts";
import { CataloguePage } from "./catalogue-page.ts";
import { strictAccessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-names-"));
const long = `Long ${"name ".repeat(2_000)}`.slice(0, 10_000);
const hard = ["تمت الطلبية", "👩‍👩‍👧 family 🛒", "50% off/today?#now", "%2F", "  spaces  ", "<b>bold</b>", long];
const program = join(import.meta.dirname, "../../electron/cli/rehearse.js");

let app: RunningApp;
let catalogue: CataloguePage;

beforeAll(async () => {
  const names = [...hard, ...Array.from({ length: 5_000 }, (_, index) => `Event ${index}`)];
  const lines = names.flatMap((event, index) =>
    // Each hard one more often than the next, so that they come first.
    Array.from({ length: Math.max(1, 20 - index) }, (_, time) =>
      JSON.stringify({
        type: "track",
        event,
        userId: `u${index % 7}`,
        timestamp: new Date(Date.UTC(2026, 0, 1 + (index % 60), time)).toISOString(),
        properties: { [event.slice(0, 200)]: event.slice(0, 400), سعر: time },
      }),
    ),
  );
  const file = join(folder, "names.jsonl");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const space = join(folder, "Names.rehearse");
  const args = [program, "import", file, "--space", space, "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  app = await RunningApp.start({ space });
  catalogue = new CataloguePage(app.page);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

test("five thousand events are all there, and only those in view exist", async () => {
  const { page } = app;
  await catalogue.openList("events");
  await page.getByText("5,007 events", { exact: true }).waitFor();
  expect(await catalogue.table.getAttribute("aria-rowcount")).toBe("5008");
  expect(await catalogue.table.getByRole("row").count()).toBeLessThan(60);
  await catalogue.row(1).focus();
  await page.keyboard.press("End");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex")))
    .toBe("5008");
  await page.keyboard.press("Home");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex")))
    .toBe("2");
});

test("nothing is wider than the window, and nobody is kept out", async () => {
  const { page } = app;
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 700 });
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflows).toBe(false);
  }
  expect(await strictAccessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test.each(hard.map((name, index) => [name.slice(0, 20), name, index] as const))(
  "“%s” opens by the keyboard, at its own address, and leads back",
  async (_, name, index) => {
    const { page } = app;
    await catalogue.openList("events");
    await catalogue.row(index + 1).focus();
    await page.keyboard.press("Enter");
    const title = page.getByRole("heading", { level: 1 });
    await catalogue.region("Properties").getByText("سعر").first().waitFor();
    expect(await title.evaluate((heading) => heading.textContent)).toBe(name);
    await page.reload();
    await expect.poll(() => title.evaluate((heading) => heading.textContent)).toBe(name);
    expect(await catalogue.fact("Messages").innerText()).toBe(String(20 - index));
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await page.getByRole("link", { name: "Events", exact: true }).first().click();
    await catalogue.row(1).waitFor();
  },
);

test("the longest name is shown under a short one, and taken back", async () => {
  const { page } = app;
  await catalogue.row(hard.length).focus();
  await page.keyboard.press("F2");
  await catalogue.giveLabel("קצר 🛒");
  await catalogue.named("קצר 🛒").waitFor();
  await catalogue.undo("is now shown as");
  await expect.poll(() => catalogue.named("קצר 🛒").count()).toBe(0);
});

test("a space without people says how they come", async () => {
  const path = join(folder, "Empty.rehearse");
  opened(path, "create").close();
  const empty = await RunningApp.start({ space: path });
  const { page } = empty;
  for (const [of, sentence] of [
    ["events", "There are no events in this space yet."],
    ["traits", "There are no traits in this space yet."],
  ] as const) {
    await page.goto(new URL(`/#/profiles/${of}`, page.url()).href);
    await page.getByText(sentence).waitFor();
    await page.getByRole("link", { name: "Or generate sample people" }).waitFor();
    expect(await strictAccessibilityProblems(page)).toEqual([]);
  }
  await page.getByRole("link", { name: "Import people" }).click();
  expect(new URL(page.url()).hash).toBe("#/profiles/import");
  expect(empty.complaints).toEqual([]);
  await empty.stop();
});
