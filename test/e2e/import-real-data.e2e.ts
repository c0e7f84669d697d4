// Real histories through the window, by the few clicks that somebody new needs: what is shown, what arrives, and what
// then lies in the space, against facts that were computed without any product code.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";
import { assert } from "../../shared/base/assert.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { emptySpace } from "./empty-space.ts";
import { ImportPage } from "./import-page.ts";
import { RunningApp } from "./running-app.ts";

const dataFolder = process.env["REHEARSE_DATA"] ?? resolve(import.meta.dirname, "../../../shared/data");
const isThere = existsSync(dataFolder);
if (!isThere)
  console.warn(`Skipped: the real histories are not in ${dataFolder}; set REHEARSE_DATA to their folder.`);

const file = (path: string) => ({
  name: path.split("/").at(-1) ?? path,
  bytes: readFileSync(join(dataFolder, path)),
});

function sumOf(space: Space, key: string): number {
  let sum = 0;
  for (const stored of space.messages.listChunks()) {
    const column = openChunk(space.messages, stored).column(0, key);
    for (const code of column?.codes ?? []) sum += Number(column?.values[code]);
  }
  return sum;
}

describe.skipIf(!isThere)("real histories through the window", () => {
  let app: RunningApp;
  let screen: ImportPage;

  beforeAll(async () => {
    app = await RunningApp.start({ space: emptySpace() });
    screen = new ImportPage(app.page);
  });
  afterAll(() => app.stop());
  afterEach(() => expect(app.complaints).toEqual([]));

  test("CDNOW is dropped on an empty space, its event is named, and every order arrives", async () => {
    const { page } = app;
    await page.getByRole("link", { name: "Profiles" }).click();
    await page.getByText("No people yet. Drag a file here, or generate sample people.").waitFor();
    await screen.drop([file("cdnow/CDNOW_master.txt")]);
    await page.getByText("separated by spaces, UTF-8").waitFor();
    expect(await screen.becomes("customer_id").inputValue()).toBe("userId");
    expect(await screen.readAs("date").textContent()).toBe("YYYYMMDD, UTC");
    await page.getByLabel("Event name of every row").fill("Order Completed");
    await page.getByRole("complementary").getByText("Order Completed").waitFor();
    await screen.willArrive("69,659", "23,570");
    // In Oslo, where the test's people are.
    await page.getByText("1 Jan 1997, 13:00").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await screen.import("69,659");
    await screen.people("23,570");
    assert(app.spacePath !== null, "the test chose the space");
    const opened = openSpace(app.spacePath, { mode: "readOnly" });
    assert(opened.ok, "a space can be read beside its host");
    expect(sumOf(opened.value, "dollar_value")).toBeCloseTo(2_500_315.63, 2);
    expect(opened.value.catalogue.facts()).toMatchObject({
      firstAtMs: Date.UTC(1997, 0, 1, 12),
      lastAtMs: Date.UTC(1998, 5, 30, 12, 1),
    });
    opened.value.close();
    await screen.undo();
    await screen.people("0");
  });

  test("Complete Journey comes with its table of households, which is given one time", async () => {
    const { page } = app;
    await screen.go("/profiles/people");
    await screen.drop([
      file("complete-journey/messages.jsonl.gz"),
      file("complete-journey/demographics.csv"),
    ]);
    await page.getByText("JSON Lines, UTF-8, compressed").waitFor();
    await page.getByText("Say which column holds the time, or give one time to every row.").waitFor();
    expect(await page.getByLabel("Every row is").inputValue()).toBe("identify");
    await page.getByLabel(/^Time of every row/).fill("2016-11-01T01:00");
    await screen.willArrive("91,882", "2,379");
    for (const words of ["Product Purchased", "75,000", "1,602"])
      await page.getByRole("complementary").getByText(words, { exact: true }).waitFor();
    await screen.import("91,882");
    await page.getByRole("link", { name: "See the events" }).click();
    await page.getByText("75,000").first().waitFor();
    await screen.go("/profiles/imports");
    await screen.button("Undo the import of messages.jsonl.gz, demographics.csv").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("an export of calls comes as it is: an array, lines, and a batch with traits in the context", async () => {
    const { page } = app;
    const call = (type: string, id: number, more: object): object => ({
      type,
      userId: `seg-${id}`,
      messageId: `seg-${type}-${id}`,
      timestamp: `2026-03-0${id}T09:14:00.000Z`,
      ...more,
    });
    const identify = [1, 2, 3].map((id) =>
      call("identify", id, { traits: { plan: "pro", email: `m${id}@example.com` } }),
    );
    const tracks = [1, 2, 3, 4].map((id) =>
      call("track", id, {
        event: "Cart Viewed",
        properties: { total: id },
        context: { traits: { city: "Oslo" } },
      }),
    );
    const pages = [5, 6].map((id) => call("page", id, { name: "Home", properties: { path: "/" } }));
    await screen.go("/profiles/import");
    await screen.drop([
      { name: "people.json", bytes: JSON.stringify(identify, null, 2) },
      { name: "events.jsonl", bytes: tracks.map((one) => JSON.stringify(one)).join("\n") },
      { name: "batch.json", bytes: JSON.stringify({ batch: pages, sentAt: "2026-03-07T00:00:00Z" }) },
    ]);
    await page.getByText("First messages of batch.json").waitFor();
    await screen.willArrive("9", "6");
    await page.getByText("Page viewed: Home").waitFor();
    await screen.import("9");
  });
});
