// Files that are wrong: every problem is shown with its line and its reason, and nothing of them is imported unless
// somebody says that the bad rows shall be skipped. What is cancelled or undone leaves the space as it was.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { emptySpace } from "./empty-space.ts";
import { ImportPage } from "./import-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let screen: ImportPage;

beforeAll(async () => {
  app = await RunningApp.start({ space: emptySpace(), colorScheme: "dark" });
  screen = new ImportPage(app.page);
});
afterAll(() => app.stop());
beforeEach(() => screen.go("/profiles/import"));
afterEach(() => expect(app.complaints).toEqual([]));

const head = "customer_id,message_ref,when,action,price";
const good = (id: number): string => `u_${id},m-${id},2026-03-0${(id % 9) + 1} 18:12,Product Added,59.00`;
const bad = [
  ",m-90,2026-03-01 18:12,Product Added,59.00",
  "u_91,m-91,2026-02-31 10:12,Product Viewed,39.50",
  "u_92,m-92,2026-03-01 10:12,Product Viewed",
];
const shop = [head, ...[1, 2, 3, 4, 5, 6].map(good), ...bad, good(7)].join("\n");

const nobody = (): Promise<void> => screen.people("0");
const removeAll = async (): Promise<void> => {
  const remove = app.page.getByRole("button", { name: /^Remove / });
  for (let left = await remove.count(); left > 0; left -= 1) await remove.first().click();
  await app.page.getByText("Drop files with people’s messages here.").waitFor();
};

test("bad rows of a table are grouped by their reason, with their lines and what is to blame", async () => {
  const { page } = app;
  await screen.drop([{ name: "shop.csv", bytes: shop }]);
  await screen.willArrive("7", "7");
  await page.getByText("3 rows will be skipped").waitFor();
  const groups = page.getByRole("region", { name: "3 rows will be skipped" });
  const heads = groups.getByRole("button", { expanded: false });
  expect(await heads.count()).toBe(3);
  for (let left = 3; left > 0; left -= 1) await heads.first().click();
  const lines = await groups.getByRole("listitem").allInnerTexts();
  expect(lines.map((line) => Number(/^\d+/.exec(line)?.[0])).toSorted((a, b) => a - b)).toEqual([8, 9, 10]);
  await expect.poll(() => groups.locator("mark").allInnerTexts()).toContain("2026-02-31 10:12");
  expect(await accessibilityProblems(page)).toEqual([]);
  await nobody();
});

test("all of them are saved as a file, with line, reason and text", async () => {
  const download = app.page.waitForEvent("download");
  await screen.button("Save them as a file").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^Skipped rows .* UTC\.csv$/);
  const options = { header: true, skipEmptyLines: true, delimiter: ",", newline: "\r\n" };
  const text = readFileSync(await saved.path(), "utf8");
  const rows = Papa.parse(text, options).data as Record<string, string>[];
  expect(rows.map(({ line }) => line)).toEqual(["8", "9", "10"]);
  expect(rows.map(({ text }) => text)).toEqual(bad);
  for (const { reason } of rows) expect(reason ?? "").not.toBe("");
});

test("bad rows are skipped only after the button has said so, and the record knows of them", async () => {
  const { page } = app;
  await screen.button("Import 7 messages and skip 3 rows").click();
  await page.getByText("7 messages arrived from shop.csv.").waitFor();
  await page.getByText("3 rows were skipped.").waitFor();
  await screen.go("/profiles/imports");
  const row = page.getByRole("row", { name: /shop\.csv/ });
  await expect
    .poll(async () => (await row.getByRole("cell").allInnerTexts()).slice(1, 4))
    .toEqual(["7", "0", "3"]);
  await row.getByRole("button", { name: "Undo the import of shop.csv" }).click();
  await page.getByRole("dialog").getByText("7 messages").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Undo this import" }).click();
  await page.getByText("Took out 7 messages again.").waitFor();
  await page.getByText("Nothing was imported yet.").waitFor();
  await nobody();
});

test("lines that are no messages are named one by one as well", async () => {
  const { page } = app;
  const call = (id: number): string =>
    JSON.stringify({
      type: "track",
      event: "A",
      userId: `u${id}`,
      timestamp: "2026-03-01T10:00:00Z",
      messageId: `${id}`,
    });
  const lines = [
    call(1),
    "{bad",
    call(2),
    '{"type":"track"}',
    '{"type":"dance","userId":"u"}',
    "[1",
    call(3),
  ];
  await screen.drop([{ name: "calls.jsonl", bytes: lines.join("\n") }]);
  await page.getByText("4 rows will be skipped").waitFor();
  await screen.willArrive("3", "3");
  await removeAll();
});

test("what holds no messages at all is refused with what it is, and holds the import", async () => {
  const { page } = app;
  await screen.drop([
    { name: "empty.csv", bytes: "" },
    { name: "only a head.csv", bytes: `${head}\n` },
    { name: "book.xlsx.csv", bytes: Buffer.from("504b0304140000000000", "hex") },
    { name: "zeros.jsonl", bytes: Buffer.alloc(5_000) },
    { name: "cut.csv.gz", bytes: Buffer.from("1f8b08000000000000034b4c4a4e", "hex") },
    { name: "good.csv", bytes: shop },
  ]);
  await page.getByText("What each column means").first().waitFor();
  await page.getByText(/an empty file/).waitFor();
  await page.getByText(/no rows/).waitFor();
  await page.getByText(/a zip file/).waitFor();
  await expect
    .poll(() =>
      page
        .getByRole("listitem")
        .filter({ has: page.getByRole("alert") })
        .count(),
    )
    .toBe(5);
  expect(await screen.button(/^Import$/).getAttribute("aria-disabled")).toBe("true");
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const name of ["empty.csv", "only a head.csv", "book.xlsx.csv", "zeros.jsonl", "cut.csv.gz"])
    await screen.button(`Remove ${name}`).click();
  await screen.willArrive("7", "7");
  await removeAll();
  await nobody();
});

test("a large file is read where it lies, and cancelling its import leaves nothing", async () => {
  const { page } = app;
  const path = join(app.folder, "large.jsonl");
  const line = (id: number): string =>
    `{"type":"track","event":"Viewed","userId":"u${id % 50_000}","messageId":"m${id}","timestamp":"2026-03-01T10:00:00.000Z","properties":{"price":${id % 900}}}\n`;
  writeFileSync(path, Array.from({ length: 300_000 }, (_, id) => line(id)).join(""));
  await screen.button("Choose files").click();
  await page.getByRole("menuitem", { name: /by its place/ }).click();
  await page.getByLabel("Or its whole path").fill(path);
  await page.keyboard.press("Enter");
  await screen.willArrive("300,000", "50,000");
  await screen.button(/^Import 300,000 messages/).click();
  await screen.button("Cancel").click();
  await page.getByText("The import was cancelled. The space is as it was.").waitFor();
  await nobody();
  await screen.go("/profiles/imports");
  await page.getByText("Nothing was imported yet.").waitFor();
});
