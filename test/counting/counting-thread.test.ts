// The counting thread answers what the meaning of conditions says of everybody, stops when nobody waits, and follows
// the space.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { CountingThread } from "../../electron/simulation/counting/counting-thread.ts";
import type { Space } from "../../electron/space/space.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import { wholeHistory } from "../../shared/conditions/facts.ts";
import { holds } from "../../shared/conditions/holds.ts";
import { hashText } from "../../shared/base/hash-text.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import { valueOf } from "../bench/value-of.ts";
import {
  shopDefinitions as definitions,
  shoppers as allShoppers,
  shopSpace,
  type Shopper,
} from "./shop-space.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-counting-"));
let space: Space;
let shoppers: readonly Shopper[];
let thread: CountingThread;
let lastMs: number;

beforeAll(async () => {
  space = await shopSpace(join(folder, "shop.rehearse"));
  shoppers = allShoppers();
  thread = new CountingThread(space.path);
  lastMs = space.catalogue.facts().lastAtMs ?? 0;
}, 60_000);

afterAll(async () => {
  await thread.close();
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

const leftCart: Condition = {
  all: [
    { event: { name: "Product Added", within: "7d" } },
    { not: { event: { name: "Order Completed", within: "7d" } } },
  ],
};

const dear: Condition = {
  any: [
    {
      event: {
        name: "Product Added",
        where: [{ property: "price", op: "greaterThan", value: 100 }],
        count: { atLeast: 2 },
      },
    },
    { trait: { key: "plan", op: "equals", value: "pro" } },
    { audience: { id: "fans", is: "member" } },
  ],
};

const fewOrders: Condition = {
  all: [
    { computedTrait: { id: "spent", op: "lessThan", value: 100 } },
    { event: { name: "Order Completed", count: { exactly: 1 } } },
    { audience: { id: "fans", is: "notMember" } },
  ],
};

const matching = (condition: Condition, atMs: number): readonly string[] =>
  shoppers
    .filter(
      ({ messages }) =>
        (messages[0]?.atMs ?? Infinity) <= atMs &&
        holds(condition, { facts: new HistoryFacts(messages, definitions), atMs, scope: wholeHistory }),
    )
    .map(({ userId }) => userId);

const count = async (condition: Condition, atMs: number, samples = 3) =>
  valueOf(await thread.ask("count", { condition, definitions, atMs, samples }));

describe("counting", () => {
  test.each([
    ["a left cart", leftCart],
    ["much of a cart, a plan or an audience", dear],
    ["a computed trait", fewOrders],
  ])("says how many people match: %s", async (_, condition) => {
    for (const atMs of [lastMs, lastMs - 20 * 86_400_000, lastMs - 80 * 86_400_000]) {
      const expected = matching(condition, atMs);
      const counted = await count(condition, atMs);
      expect(counted.matching).toBe(expected.length);
      expect(counted.total).toBe(matching({ all: [] }, atMs).length);
      const bySmallestHash = expected.toSorted((a, b) => hashText(a) - hashText(b));
      expect(counted.samples.map(({ userId }) => userId)).toEqual(bySmallestHash.slice(0, 3));
      const page = valueOf(
        await thread.ask("matching", { condition, definitions, atMs, offset: 5, limit: 40 }),
      );
      expect(page.map(({ userId }) => userId)).toEqual(expected.slice(5, 45));
    }
    expect(matching(condition, lastMs).length).toBeGreaterThan(50);
  });

  test("says of each part how many people it holds for alone, and how often its event occurs", async () => {
    const { parts } = await count(leftCart, lastMs);
    const orders = shoppers.flatMap(({ messages }) =>
      messages.filter(({ name }) => name === "Order Completed"),
    );
    expect(parts.map(({ pointer }) => pointer)).toEqual(["", "/all/0", "/all/1", "/all/1/not"]);
    expect(parts[1]?.matching).toBe(
      matching({ event: { name: "Product Added", within: "7d" } }, lastMs).length,
    );
    expect(parts[3]?.events).toBe(orders.length);
    expect(parts[2]?.events).toBeNull();
  });

  test("shows with a person the newest message that counts, and what tells most of it", async () => {
    const { samples } = await count(leftCart, lastMs);
    for (const { userId, because } of samples) {
      const messages = shoppers.find((shopper) => shopper.userId === userId)?.messages ?? [];
      const newest = messages.findLast(({ name, atMs }) => name === "Product Added" && atMs <= lastMs);
      expect(because?.event).toBe("Product Added");
      expect(because?.atMs).toBe(newest?.atMs);
      const shown = because?.properties ?? [];
      expect(shown.map(({ path }) => path)).toContain("price");
      expect(shown.map(({ path }) => path)).not.toContain("product_id");
      for (const { path, value } of shown) expect(newest?.properties[path]).toEqual(value);
    }
  });
});

describe("a question", () => {
  test("that nobody waits for any more is not answered, and the next one is", async () => {
    const controller = new AbortController();
    const left = thread.ask("traits", {}, controller.signal);
    controller.abort();
    expect(await left).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect((await count(leftCart, lastMs)).total).toBe(shoppers.length);
    const before = AbortSignal.abort();
    expect(await thread.ask("traits", {}, before)).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  test("that ends in a bug is answered as one, and the next one as ever", async () => {
    const condition: Condition = { audience: { id: "gone", is: "member" } };
    const failed = await thread.ask("count", { condition, definitions, atMs: lastMs, samples: 0 });
    expect(failed).toMatchObject({ ok: false, error: { kind: "workerFailed" } });
    expect(JSON.stringify(failed)).toContain("audience gone must be defined");
    expect((await count(leftCart, lastMs)).total).toBe(shoppers.length);
  });

  test("sees what was imported a moment ago", async () => {
    const newcomer = { type: "track", event: "Product Added", userId: "zz-new", properties: { price: 5 } };
    const timestamp = new Date(lastMs).toISOString();
    const before = await count(leftCart, lastMs);
    valueOf(await importMessages({ space, lines: [JSON.stringify({ ...newcomer, timestamp })] }));
    const after = await count(leftCart, lastMs);
    expect(after.matching).toBe(before.matching + 1);
    expect(valueOf(await thread.ask("find", { text: "ZZ-NE", limit: 5 }))).toEqual([
      { userId: "zz-new", name: "zz-new", email: null },
    ]);
  });
});

test("a thread that is closed leaves nobody waiting", async () => {
  const other = new CountingThread(space.path);
  const left = other.ask("traits", {});
  await other.close();
  expect(await left).toEqual({ ok: false, error: { kind: "cancelled" } });
});

test("a space that is not there is said to be so, and counted once it is", async () => {
  const path = join(folder, "later.rehearse");
  const early = new CountingThread(path);
  const asked = { condition: leftCart, definitions, atMs: lastMs, samples: 0 };
  const refused = await early.ask("count", asked);
  expect(refused.ok ? "counted" : refused.error.kind).toBe("space");
  const later = await shopSpace(path, 50);
  expect(valueOf(await early.ask("count", asked)).total).toBeGreaterThanOrEqual(50);
  await early.close();
  later.close();
});
