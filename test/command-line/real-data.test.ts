// Histories that nobody on this project wrote, from the file to the counts, against facts that were computed
// apart from it (the README beside the data). REHEARSE_DATA names their folder.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { rehearse } from "./rehearse.ts";
import { writeJson } from "./sample-inputs.ts";

const root = join(import.meta.dirname, "../..");
const data = process.env["REHEARSE_DATA"] ?? join(root, "../shared/data");
const cdnow = join(data, "cdnow/CDNOW_master.txt");
const completeJourney = join(data, "complete-journey/messages.jsonl.gz");

if (!existsSync(data))
  console.log(`real-data.test.ts is skipped: there are no data in ${data} (set REHEARSE_DATA)`);

const waitAgain = (days: number): object => ({
  format: "rehearse.journey/1",
  id: "second-order",
  name: "Second order",
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "First",
      condition: { event: { name: "Order Completed" } },
      next: "again",
    },
    {
      id: "again",
      type: "waitForCondition",
      name: "Again",
      condition: { event: { name: "Order Completed", since: "entry" } },
      timeout: { after: `${days}d`, next: null },
      next: null,
    },
  ],
});

function useFolder(): () => string {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rehearse-data-"));
    return () => rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}

describe.skipIf(!existsSync(cdnow))("CDNOW", () => {
  const folder = useFolder();
  beforeAll(async () => {
    const map = join(root, "resources/examples/cdnow.mapping.json");
    const { exit, problems } = await rehearse(folder(), [
      "import",
      cdnow,
      "--map",
      map,
      "--space",
      "c.rehearse",
    ]);
    expect([exit, problems]).toEqual([0, []]);
  });

  test.each([
    [1, 588],
    [7, 1_685],
    [30, 4_355],
    [60, 6_135],
    [90, 7_079],
  ])("the second order comes within %i days for %i customers", async (days, customers) => {
    writeJson(folder(), `again-${days}.json`, waitAgain(days));
    const source = ["--space", "c.rehearse", "--publish-at", "1997-01-01T00:00:00Z", "--json"];
    const { out } = await rehearse(folder(), ["simulate", `again-${days}.json`, ...source]);
    expect(JSON.parse(out)).toMatchObject({
      users: 23_570,
      messages: 69_659,
      at: [{ total: { entered: 23_570 }, steps: { again: { fired: { next: customers } } } }],
    });
  });

  test("without a limit to the wait, 11,662 customers order again, and 11,908 still wait", async () => {
    writeJson(folder(), "ever.json", waitAgain(3_650));
    const source = ["--space", "c.rehearse", "--publish-at", "1997-01-01", "--json", "--workers", "2"];
    const { out } = await rehearse(folder(), ["simulate", "ever.json", ...source]);
    const again = { passed: 11_662, waiting: 11_908, fired: { next: 11_662, timeout: 0 } };
    expect(JSON.parse(out)).toMatchObject({ at: [{ steps: { again } }] });
  });
});

describe.skipIf(!existsSync(completeJourney))("Complete Journey", () => {
  const folder = useFolder();
  const enters = (event: string): object => ({
    format: "rehearse.journey/1",
    id: "once",
    name: "Once",
    steps: [{ id: "entry", type: "entry", name: "Entry", condition: { event: { name: event } }, next: null }],
  });

  test.each([
    ["Campaign Started", 1_559],
    ["Coupon Redeemed", 410],
  ])("%s happened to %i households, from the file and from a space", async (event, households) => {
    writeJson(folder(), "once.json", enters(event));
    const run = ["--publish-at", "2016-01-01", "--json"];
    const fromFile = await rehearse(folder(), ["simulate", "once.json", "--events", completeJourney, ...run]);
    expect(JSON.parse(fromFile.out)).toMatchObject({
      messages: 91_081,
      users: 2_379,
      at: [{ unique: { entered: households, completed: households } }],
    });
    if (!existsSync(join(folder(), "j.rehearse"))) {
      const imported = await rehearse(folder(), [
        "import",
        completeJourney,
        "--space",
        "j.rehearse",
        "--quiet",
      ]);
      expect(imported).toEqual({ exit: 0, out: "", problems: [] });
    }
    const fromSpace = await rehearse(folder(), ["simulate", "once.json", "--space", "j.rehearse", ...run]);
    expect(fromSpace.out).toBe(fromFile.out);
  });
});
