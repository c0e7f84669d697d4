// The outbox of a kept rehearsal says what the command line writes for the same rehearsal, whatever is asked of it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutboxQuery } from "../../shared/api/outbox-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-outbox-"));
let kept: CartRehearsal;
let host: WindowClient;
let lines: readonly Line[];

beforeAll(async () => {
  kept = await cartRehearsal(folder);
  lines = readLines(kept.deliveries);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  ({ host } = servicesUnderTest({ path: kept.path }));
});

/** A delivery as the command line wrote it. */
interface Line {
  readonly text: string;
  readonly destination: string;
  readonly userId: string;
  readonly atMs: number;
  readonly step: string;
  readonly type: string;
  readonly what: "sent" | "unsent";
}

function readLines(text: string): readonly Line[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const { destination, call } = JSON.parse(line);
      return {
        text: line,
        destination,
        userId: call.userId ?? `anon:${call.anonymousId}`,
        atMs: Date.parse(call.timestamp),
        step: call.context.personas.computation_id,
        type: call.type,
        what: call.messageId.endsWith(":unsent") ? "unsent" : "sent",
      };
    });
}

const first = Date.parse(publishedAt);
const whole = (changed: Partial<OutboxQuery> = {}): OutboxQuery => ({
  rehearsal: kept.id,
  destination: null,
  fromMs: first as Instant,
  toMs: (first + 366 * 86_400_000) as Instant,
  text: "",
  ...changed,
});

/** By time; at one instant as they were written. */
const byTime = (some: readonly Line[]): readonly Line[] => some.toSorted((a, b) => a.atMs - b.atMs);

const chosen = (query: OutboxQuery): readonly Line[] =>
  lines.filter(
    ({ destination, atMs }) =>
      (query.destination === null || destination === query.destination) &&
      atMs >= query.fromMs &&
      atMs <= query.toMs,
  );

async function exported(query: OutboxQuery, format: "jsonl" | "csv"): Promise<string> {
  let text = "";
  for (let from: number | null = 0, done = 0; from !== null;) {
    const piece = await host.outbox.export({ ...query, format, from });
    expect(piece.text.length).toBeLessThan(300_000);
    expect(piece.done).toBeGreaterThanOrEqual(done);
    done = piece.done;
    text += piece.text;
    from = piece.next;
    if (from === null) expect(piece.done).toBe(1);
  }
  return text;
}

test("there is something of every kind to look at", () => {
  expect(new Set(lines.map(({ type, what }) => `${type} ${what}`))).toEqual(
    new Set(["track sent", "track unsent", "identify sent", "identify unsent", "add sent", "remove unsent"]),
  );
  expect(kept.deliveries.length).toBeGreaterThan(600_000);
});

test("JSON Lines are the very bytes that the command line writes", async () => {
  expect(await exported(whole(), "jsonl")).toBe(kept.deliveries);
});

test("part of them are those lines, in their order", async () => {
  const middle = (first + 40 * 86_400_000) as Instant;
  for (const query of [whole({ destination: "ads" }), whole({ toMs: middle }), whole({ fromMs: middle })]) {
    const expected = chosen(query).map(({ text }) => `${text}\n`);
    expect(expected.length).toBeGreaterThan(0);
    expect(await exported(query, "jsonl")).toBe(expected.join(""));
  }
});

test("any page is that part of the deliveries by time, forwards and backwards", async () => {
  const instant = fc
    .oneof(
      fc.constantFrom(...lines.map(({ atMs }) => atMs)),
      fc.integer({ min: -1, max: 100 }).map((day) => first + day * 86_400_000),
    )
    .map((atMs) => atMs as Instant);
  const asked = fc.record({
    destination: fc.constantFrom(null, "braze", "crm", "ads", "unused", "no such"),
    fromMs: instant,
    toMs: instant,
    order: fc.constantFrom("earliest" as const, "latest" as const),
    offset: fc.nat({ max: lines.length + 5 }),
    limit: fc.integer({ min: 1, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ order, offset, limit, ...choice }) => {
      const query = whole(choice);
      const page = await host.outbox.list({ ...query, order, offset, limit });
      const matching = byTime(chosen(query));
      const inOrder = order === "earliest" ? matching : matching.toReversed();
      expect(page.total).toBe(matching.length);
      const all = chosen({ ...query, destination: null });
      expect(page.perDestination).toEqual(
        ["braze", "crm", "ads"].map((destination) => ({
          destination,
          count: all.filter((line) => line.destination === destination).length,
        })),
      );
      expect(
        page.rows.map(({ atMs, userId, destination, step, call }) => [atMs, userId, destination, step, call]),
      ).toEqual(
        inOrder
          .slice(offset, offset + limit)
          .map(({ atMs, userId, destination, step, type }) => [atMs, userId, destination, step, type]),
      );
    }),
    { numRuns: 150 },
  );
});

test("a row's payload is the line that the command line wrote, and what is undone says why", async () => {
  const { rows } = await host.outbox.list({ ...whole(), order: "earliest", offset: 0, limit: 300 });
  const expected = byTime(lines);
  for (const [place, { number, undoneBy }] of rows.entries()) {
    const payload = await host.outbox.payload({ rehearsal: kept.id, number });
    expect(JSON.stringify(payload)).toBe(expected[place]?.text);
    expect(undoneBy === null).toBe(expected[place]?.what === "sent");
  }
  const reasons = new Set(rows.flatMap(({ undoneBy }) => (undoneBy === null ? [] : [undoneBy.reason])));
  expect(reasons).toEqual(new Set(["condition", "time"]));
  expect(rows.find(({ entry }) => entry > 1)).toBeDefined();
});

test("a text finds people by their name, and steps by theirs", async () => {
  const every = await host.outbox.list({ ...whole(), order: "earliest", offset: 0, limit: 500 });
  const somebody = every.rows.find(({ name, userId }) => name !== userId);
  if (somebody === undefined) throw new Error("nobody has a name");
  const ofThem = lines.filter(({ userId }) => userId === somebody.userId);
  const found = await host.outbox.list({
    ...whole({ text: ` ${somebody.name.toUpperCase()} ` }),
    order: "earliest",
    offset: 0,
    limit: 500,
  });
  expect(found.rows.filter(({ userId }) => userId === somebody.userId)).toHaveLength(ofThem.length);
  expect(found.rows.every(({ name }) => name === somebody.name)).toBe(true);
  expect(await exported(whole({ text: somebody.userId }), "jsonl")).toContain(ofThem[0]?.text);
  const ads = lines.filter(({ step }) => step === "ads");
  const query = { ...whole({ text: "retargeting" }), order: "earliest" as const, offset: 0, limit: 1 };
  expect((await host.outbox.list(query)).total).toBe(ads.length);
  expect((await host.outbox.list({ ...query, text: "nobody is called this" })).total).toBe(0);
});

test("CSV has one row a delivery by time, with a column for each place of a delivery", async () => {
  const text = await exported(whole(), "csv");
  const options = { header: false, skipEmptyLines: true, delimiter: ",", newline: "\r\n" };
  const [head, ...rows] = Papa.parse(text, options).data as string[][];
  expect(head).toContain("call.properties.reminder_mail");
  expect(head).toContain("call.context.personas.computation_id");
  expect(head?.at(-1)).toBe("undoneBecause");
  const column = (name: string): number => head?.indexOf(name) ?? -1;
  expect(rows).toHaveLength(lines.length);
  for (const [place, { destination, atMs, type, what }] of byTime(lines).entries()) {
    const row = rows[place] ?? [];
    expect([row[0], Date.parse(row[column("call.timestamp")] ?? ""), row[column("call.type")]]).toEqual([
      destination,
      atMs,
      type,
    ]);
    expect(row.at(-1) === "").toBe(what === "sent");
  }
  expect(await exported(whole({ destination: "unused" }), "csv")).toBe(text.slice(0, text.indexOf("\n") + 1));
});

test("what is not there is refused in words", async () => {
  const none = { ...whole(), rehearsal: kept.id + 1, order: "earliest" as const, offset: 0, limit: 1 };
  expect(await refusalKind(host.outbox.list(none))).toBe("notFound");
  expect(await refusalKind(host.outbox.payload({ rehearsal: kept.id, number: 0 }))).toBe("notFound");
  expect(await refusalKind(host.outbox.payload({ rehearsal: kept.id, number: 10 ** 9 }))).toBe("notFound");
});
