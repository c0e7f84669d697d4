// Counting over histories that nobody on this project wrote, against facts that were computed apart from it (the
// README beside the data) and against the meaning of conditions, person by person. REHEARSE_DATA names their folder.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { CountingThread } from "../../electron/simulation/counting/counting-thread.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import { wholeHistory } from "../../shared/conditions/facts.ts";
import { holds } from "../../shared/conditions/holds.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { valueOf } from "../bench/value-of.ts";
import { rehearse } from "../command-line/rehearse.ts";

const root = join(import.meta.dirname, "../..");
const data = process.env["REHEARSE_DATA"] ?? join(root, "../shared/data");
const cdnow = join(data, "cdnow/CDNOW_master.txt");
const completeJourney = join(data, "complete-journey/messages.jsonl.gz");

if (!existsSync(data))
  console.log(`real-data.test.ts is skipped: there are no data in ${data} (set REHEARSE_DATA)`);

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "older",
      name: "Older",
      condition: { trait: { key: "age", op: "equalsAnyOf", value: ["55-64", "65+"] } },
    },
  ],
  computedTraits: [
    { id: "spent", name: "Spent", type: "sum", event: { name: "Product Purchased" }, property: "total" },
    {
      id: "usual",
      name: "Usual department",
      type: "mostFrequent",
      event: { name: "Product Purchased" },
      property: "department",
      within: "90d",
    },
  ],
  destinations: [],
};

/** A space of the file, and the thread that counts in it. */
function useThread(file: string, options: readonly string[] = []): () => CountingThread {
  let thread: CountingThread;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "rehearse-real-"));
    const { exit, problems } = await rehearse(folder, [
      "import",
      file,
      ...options,
      "--space",
      "real.rehearse",
    ]);
    expect({ exit, problems }).toMatchObject({ exit: 0 });
    thread = new CountingThread(join(folder, "real.rehearse"));
    return async () => {
      await thread.close();
      rmSync(folder, { recursive: true, force: true });
    };
  }, 60_000);
  return () => thread;
}

const count = async (thread: CountingThread, condition: Condition, atMs: number) =>
  valueOf(await thread.ask("count", { condition, definitions, atMs, samples: 3 }));

describe.skipIf(!existsSync(cdnow))("CDNOW", () => {
  const thread = useThread(cdnow, ["--map", join(root, "resources/examples/cdnow.mapping.json")]);
  const endMs = Date.UTC(1998, 6, 1);

  test("has so many people, and so many of them with two orders", async () => {
    const twice = await count(thread(), { event: { name: "Order Completed", count: { atLeast: 2 } } }, endMs);
    expect(twice).toMatchObject({ total: 23_570, matching: 11_662 });
    expect(twice.parts[0]?.events).toBe(69_659);
    expect(twice.samples).toHaveLength(3);
  });

  test("has people only from their first order on", async () => {
    const nobody = await count(thread(), { all: [] }, Date.UTC(1996, 11, 31));
    expect(nobody).toMatchObject({ total: 0, matching: 0 });
    const half = await count(thread(), { not: { event: { name: "Refund" } } }, Date.UTC(1997, 1, 14));
    expect(half.total).toBeGreaterThan(8_000);
    expect(half.total).toBeLessThan(20_000);
    expect(half.matching).toBe(half.total);
  });

  test("has the order values of the file, each so often", async () => {
    const fields = valueOf(await thread().ask("properties", { type: "track", name: "Order Completed" }));
    const total = fields.find(({ path }) => path === "total");
    expect(total).toMatchObject({ kinds: ["number"], count: 69_659, of: 69_659, least: 0 });
    const dollars = readFileSync(cdnow, "utf8").matchAll(/ ([\d.]+)\r?$/gm);
    const orders = [...Map.groupBy(dollars, ([, amount]) => Number(amount))]
      .map(([value, of]) => ({ value, count: of.length }))
      .toSorted((one, other) => other.count - one.count || one.value - other.value);
    expect(total?.values).toEqual(orders.slice(0, 50));
    expect(total?.distinct).toBe(orders.length);
  });
});

describe.skipIf(!existsSync(completeJourney))("Complete Journey", () => {
  const thread = useThread(completeJourney);
  const messages = existsSync(completeJourney)
    ? gunzipSync(readFileSync(completeJourney))
        .toString("utf8")
        .trimEnd()
        .split("\n")
        .map((line) => valueOf(parseMessage(JSON.parse(line))))
    : [];
  const histories = [...resolveHistories(messages).values()];
  const endMs = Date.UTC(2018, 0, 1);

  const matching = (condition: Condition, atMs: number): number =>
    histories.filter(
      (history) =>
        (history[0]?.atMs ?? Infinity) <= atMs &&
        holds(condition, { facts: new HistoryFacts(history, definitions), atMs, scope: wholeHistory }),
    ).length;

  test("has so many households in a campaign, and so many that redeemed a coupon", async () => {
    expect(await count(thread(), { event: { name: "Campaign Started" } }, endMs)).toMatchObject({
      matching: 1_559,
    });
    expect(await count(thread(), { event: { name: "Coupon Redeemed" } }, endMs)).toMatchObject({
      matching: 410,
    });
  });

  test("has so many messages of each event in each span of its time", async () => {
    const { spans, events } = valueOf(await thread().ask("eventActivity", { event: null }));
    const { fromMs = 0, spanMs = 0 } = spans ?? {};
    const rows = histories.flat().filter(({ type }) => type === "track");
    expect(events.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(rows.map(({ name }) => name))].toSorted(),
    );
    for (const { name, bars, ...when } of events) {
      const instants = rows.filter((one) => one.name === name).map(({ atMs }) => Number(atMs));
      const expected = bars.map(() => 0);
      for (const atMs of instants) {
        const bar = Math.floor((atMs - fromMs) / spanMs);
        expected[bar] = (expected[bar] ?? 0) + 1;
      }
      const [firstMs, lastMs] = [
        instants.toSorted((a, b) => a - b)[0],
        instants.toSorted((a, b) => b - a)[0],
      ];
      expect({ name, bars, ...when }).toEqual({ type: "track", name, bars: expected, firstMs, lastMs });
    }
  });

  const conditions: readonly Condition[] = [
    {
      event: {
        name: "Product Purchased",
        within: "30d",
        where: [
          { property: "department", op: "equals", value: "GROCERY" },
          { property: "total", op: "greaterThan", value: 4 },
        ],
      },
    },
    {
      all: [
        { event: { name: "Campaign Started", within: "60d" } },
        { not: { event: { name: "Coupon Redeemed", within: "60d" } } },
        {
          any: [{ audience: { id: "older", is: "member" } }, { trait: { key: "kids_count", op: "exists" } }],
        },
      ],
    },
    { computedTrait: { id: "spent", op: "greaterThanOrEqual", value: 150.5 } },
    { not: { computedTrait: { id: "usual", op: "notEquals", value: "GROCERY" } } },
    { event: { name: "Product Purchased", count: { exactly: 3 }, within: "14d" } },
  ];

  test.each(conditions.map((condition) => [JSON.stringify(condition), condition] as const))(
    "counts whom the meaning of conditions names: %s",
    async (_, condition) => {
      for (const atMs of [Date.UTC(2017, 1, 1), Date.UTC(2017, 6, 4, 13), endMs])
        expect((await count(thread(), condition, atMs)).matching).toBe(matching(condition, atMs));
      expect(matching(condition, Date.UTC(2017, 6, 4, 13))).toBeGreaterThan(20);
    },
  );
});
