// What-ifs, sweeps and comparisons as a window asks for them: what is kept, what is told, and what is refused.

import { mkdtempSync, rmSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import { importMessages } from "../../electron/import/import-messages.ts";
import type { SweepRow } from "../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { opened } from "../space/opened.ts";
import { orderJourney, orderTask } from "../space/order-people.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest } from "./services-under-test.ts";

const window = "a";
const journey = orderJourney.id;
const hourMs = 3_600_000;
const startMs = 1_767_225_600_000;
const userCount = 300;

const sources = mkdtempSync(join(tmpdir(), "rehearse-what-ifs-"));
const source = join(sources, "orders.rehearse");
beforeAll(async () => {
  const space = opened(source, "create");
  await importMessages({ space, lines: lines() });
  space.transaction(() => space.definitions.save(JSON.stringify(orderTask.definitions)));
  space.close();
});
afterAll(() => rmSync(sources, { recursive: true, force: true }));

function* lines(): Generator<string> {
  for (let user = 0; user < userCount; user += 1) {
    yield JSON.stringify({
      type: "identify",
      userId: `u${user}`,
      traits: { name: `Person ${user}` },
      timestamp: new Date(startMs),
    });
    for (const order of [0, 1]) {
      const timestamp = new Date(startMs + (48 + (user % 97) + order * (1 + (user % 71))) * hourMs);
      yield JSON.stringify({
        type: "track",
        event: "Order",
        userId: `u${user}`,
        properties: { total: (user * 7 + order * 31) % 120 },
        timestamp,
      });
    }
  }
}

const untilMs = startMs + 240 * hourMs;
const laterMs = startMs + 100 * hourMs;

interface Shop extends ServicesUnderTest {
  /** The rehearsal that is played on from. */
  readonly rehearsal: number;
}

async function shop(): Promise<Shop> {
  const path = join(temporaryFolder(), "orders.rehearse");
  copyFileSync(source, path);
  const services = servicesUnderTest({ path });
  const text = journeyText(orderJourney as unknown as JsonObject);
  await services.host.journey.importFiles({ window, files: [{ name: "orders.journey.json", text }] });
  const setup = {
    cohort: { kind: "everyone" as const },
    publishedAtMs: startMs + hourMs,
    untilMs,
    pauses: [],
    archivedAtMs: null,
  };
  const { id } = await services.host.rehearsal.run({ journey, window, setup });
  return { ...services, rehearsal: id };
}

const withLimit = (after: string): JsonObject =>
  JSON.parse(JSON.stringify(orderJourney).replace('"after":"2d"', `"after":"${after}"`)) as JsonObject;

const addition = (message: JsonObject) => ({ edit: "add" as const, message });
const order = (atMs: number) => ({
  type: "track",
  event: "Order",
  timestamp: new Date(atMs).toISOString(),
  properties: { total: 100 },
});

test("a changed journey is played on, kept, listed as a what-if and compared", async () => {
  const { host, rehearsal } = await shop();
  const { id } = await host.whatIf.run({
    rehearsal,
    fromMs: laterMs,
    journey: withLimit("1h"),
    people: [],
    window,
  });
  const rows = await host.rehearsal.list({ journey });
  expect(rows.map(({ name, whatIf }) => [name, whatIf])).toEqual([
    ["Rehearsal 2", { rehearsal, fromMs: laterMs, journeyChanged: true, userIds: [] }],
    ["Rehearsal 1", null],
  ]);
  const found = await host.comparison.of({ a: rehearsal, b: id, atMs: untilMs });
  expect(found.differ).toEqual({ people: false, circumstances: false, definitions: false });
  expect(found.differing).toBeGreaterThan(0);
  expect(found.groups.reduce((sum, { people }) => sum + people, 0)).toBe(found.differing);
  const [group] = found.groups;
  const { people, total } = await host.comparison.people({
    ...{ a: rehearsal, b: id, atMs: untilMs },
    ...{ group: group!.key, offset: 0, limit: 5 },
  });
  expect(total).toBe(group!.people);
  expect(people[0]).toMatchObject({ name: expect.stringMatching(/^Person \d+$/) });
  const before = await host.comparison.of({ a: rehearsal, b: id, atMs: laterMs - 1 });
  expect(before).toMatchObject({ differing: 0, groups: [] });
});

test("a person's messages and traits are shown as they can be changed, and what was changed is told", async () => {
  const { host, rehearsal } = await shop();
  const editable = await host.whatIf.person({ rehearsal, userId: "u7", fromMs: startMs + 2 * hourMs });
  expect(editable.person.name).toBe("Person 7");
  expect(editable.traits).toEqual({ name: "Person 7" });
  expect(editable.messages.map(({ index, call }) => [index, call["event"]])).toEqual([
    [1, "Order"],
    [2, "Order"],
  ]);
  const people = [
    {
      userId: "u7",
      edits: [
        { edit: "remove" as const, index: 2 },
        addition(order(laterMs)),
        addition({ type: "identify", timestamp: new Date(laterMs).toISOString(), traits: { plan: "pro" } }),
      ],
    },
  ];
  const fromMs = editable.messages[0]!.atMs;
  const { id } = await host.whatIf.run({
    rehearsal,
    fromMs,
    journey: null,
    people,
    window,
    name: "With an order",
  });
  const changes = await host.whatIf.changes({ rehearsal: id });
  expect(changes[0]?.person.userId).toBe("u7");
  expect(
    changes[0]?.edits.map(({ edit, before, after }) => [edit, before?.["event"], after?.["event"]]),
  ).toEqual([
    ["remove", "Order", undefined],
    ["add", undefined, "Order"],
    ["add", undefined, undefined],
  ]);
  expect(await host.whatIf.changes({ rehearsal })).toEqual([]);
  const after = await host.whatIf.person({ rehearsal: id, userId: "u7", fromMs: laterMs + 1 });
  expect(after.traits).toEqual({ name: "Person 7", plan: "pro" });
  expect((await host.rehearsal.list({ journey }))[0]?.name).toBe("With an order");
});

test("what cannot be played is refused with where and what", async () => {
  const { host, rehearsal } = await shop();
  const run = (more: object) =>
    refusalOf(host.whatIf.run({ rehearsal, fromMs: laterMs, journey: null, people: [], window, ...more }));
  expect(await run({})).toMatchObject({ kind: "badWhatIf", happened: "Nothing is changed yet." });
  const [entry, mail] = orderJourney.steps;
  const shorter = { ...orderJourney, steps: [entry, { ...mail, next: null }] };
  expect(await run({ journey: shorter })).toMatchObject({
    kind: "badWhatIf",
    happened: expect.stringMatching(
      /^“Again” cannot be taken away from this instant on: \d+ people have been there before, and \d+ people wait there now\.$/,
    ),
    remedy: expect.stringContaining("from publication on"),
  });
  expect(await run({ journey: { ...orderJourney, steps: [] } })).toMatchObject({ kind: "notValid" });
  const edits = [addition({ type: "track", timestamp: new Date(laterMs).toISOString() })];
  expect((await run({ people: [{ userId: "u7", edits }] })).happened).toBe(
    "A change of “u7” cannot be made: found event nothing, expected a non-empty string.",
  );
  expect((await run({ people: [{ userId: "nobody", edits }] })).happened).toContain("takes no part");
  expect(
    await refusalKind(
      host.whatIf.run({ rehearsal: 99, fromMs: laterMs, journey: withLimit("1h"), people: [], window }),
    ),
  ).toBe("notFound");
  expect((await host.rehearsal.list({ journey })).length).toBe(1);
});

test("a what-if stays readable when its base is deleted", async () => {
  const { host, rehearsal } = await shop();
  const { id } = await host.whatIf.run({
    rehearsal,
    fromMs: laterMs,
    journey: withLimit("1h"),
    people: [],
    window,
  });
  const whole = await host.comparison.of({ a: id, b: rehearsal, atMs: untilMs });
  await host.rehearsal.remove({ ids: [rehearsal], window });
  const rows = await host.rehearsal.list({ journey });
  expect(rows.map((row) => row.id)).toEqual([id]);
  const { id: next } = await host.whatIf.run({
    rehearsal: id,
    fromMs: laterMs + hourMs,
    journey: withLimit("2d"),
    people: [],
    window,
  });
  const { differing } = await host.comparison.of({ a: id, b: next, atMs: untilMs });
  expect(differing).toBeGreaterThan(0);
  expect(whole.differing).toBeGreaterThan(0);
});

async function swept(rows: AsyncIterable<SweepRow>, most = Infinity): Promise<readonly SweepRow[]> {
  const found: SweepRow[] = [];
  for await (const row of rows) {
    found.push(row);
    if (found.length >= most) break;
  }
  return found;
}

test("a sweep counts value after value, as rehearsals with these values are counted, and keeps nothing", async () => {
  const { host, rehearsal } = await shop();
  const pointer = "/steps/2/timeout/after";
  const rows = await swept(
    await host.whatIf.sweep({ rehearsal, journey: null, pointer, values: ["1h", "2d", "4d"], window }),
  );
  expect(rows.map(({ value }) => value)).toEqual(["1h", "2d", "4d"]);
  const { id } = await host.whatIf.run({
    rehearsal,
    fromMs: startMs + hourMs,
    journey: withLimit("1h"),
    people: [],
    window,
  });
  const counts = async (which: number) => (await host.travel.open({ rehearsal: which })).countsAtEnd;
  expect(rows[0]?.counts).toEqual(await counts(id));
  expect(rows[1]?.counts).toEqual(await counts(rehearsal));
  expect(rows[2]?.counts).not.toEqual(rows[0]?.counts);
  expect((await host.rehearsal.list({ journey })).length).toBe(2);
});

test("a sweep that nobody waits for ends, and one of nonsense is refused", async () => {
  const { host, rehearsal, logged } = await shop();
  const asked = { rehearsal, journey: null, window };
  const pointer = "/steps/2/timeout/after";
  const some = await swept(
    await host.whatIf.sweep({ ...asked, pointer, values: ["1h", "2h", "3h", "4h"] }),
    1,
  );
  expect(some).toHaveLength(1);
  const nowhere = host.whatIf.sweep({ ...asked, pointer: "/steps/1/key", values: ["x"] });
  expect(await refusalKind(nowhere.then((rows) => swept(rows)))).toBe("badWhatIf");
  const wrong = host.whatIf.sweep({ ...asked, pointer, values: ["soon"] });
  expect(await refusalKind(wrong.then((rows) => swept(rows)))).toBe("notValid");
  expect(logged).toEqual([]);
});
