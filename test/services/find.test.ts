// Finding people who: what is told of ways and waits is what looking at every transition says, and whoever is found
// takes the connection once a what-if has played their changes.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importMessages } from "../../electron/import/import-messages.ts";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import type { NearestPerson } from "../../shared/api/find-contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { opened } from "../space/opened.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "a";
const hourMs = 3_600_000;
const startMs = 1_767_225_600_000;
const publishedAtMs = (startMs + 24 * hourMs) as Instant;
const untilMs = (startMs + 240 * hourMs) as Instant;
const folder = mkdtempSync(join(tmpdir(), "rehearse-find-"));
const path = join(folder, "orders.rehearse");

beforeAll(async () => {
  const space = opened(path, "create");
  await importMessages({ space, lines: lines() });
  space.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (hours: number): string => new Date(startMs + hours * hourMs).toISOString();

/** Everybody orders, most once more, never for more than 100; nobody has a plan. */
function* lines(): Generator<string> {
  for (let user = 0; user < 90; user += 1) {
    const userId = `u${String(user).padStart(2, "0")}`;
    const order = (hours: number, total: number): string =>
      JSON.stringify({ type: "track", event: "Order", userId, properties: { total }, timestamp: at(hours) });
    yield JSON.stringify({ type: "identify", userId, traits: { name: `Person ${user}` }, timestamp: at(1) });
    yield order(30 + user, user);
    if (user % 3 !== 0) yield order(31 + user + (user % 40), 5 + user);
  }
}

const ordered = (least: number): Condition => ({
  event: {
    name: "Order",
    since: "step",
    where: [{ property: "total", op: "greaterThanOrEqual", value: least }],
  },
});
const never: Condition = { event: { name: "Never" } };

const journeyOf = (id: string, entry: Condition, settings: Journey["settings"] = {}): Journey => ({
  format: "rehearse.journey/1",
  id,
  name: id,
  settings,
  steps: [
    { id: "entry", type: "entry", name: "Ordered", condition: entry, next: "again" },
    {
      id: "again",
      type: "holdUntil",
      name: "Ordered again",
      branches: [
        { id: "large", name: "Large", condition: ordered(101), next: "plan" },
        { id: "small", name: "Small", condition: ordered(0), next: "rest" },
      ],
      timeout: { after: "1d", next: null },
    },
    {
      id: "plan",
      type: "trueFalseSplit",
      name: "On a plan?",
      condition: { trait: { key: "plan", op: "equals", value: "pro" } },
      true: { next: null },
      false: { next: null },
    },
    { id: "rest", type: "waitForDuration", name: "Rest", duration: "8d", next: null },
  ],
});

let services: ServicesUnderTest;
let host: WindowClient;
let made = 0;
beforeEach(() => {
  services = servicesUnderTest({ path });
  host = services.host;
});

async function rehearsed(entry: Condition, settings: Journey["settings"] = {}): Promise<number> {
  const journey = journeyOf(`orders-${(made += 1)}`, entry, settings);
  const text = journeyText(journey as unknown as JsonObject);
  await host.journey.importFiles({ window, files: [{ name: `${journey.id}.journey.json`, text }] });
  const setup = {
    cohort: { kind: "everyone" as const },
    publishedAtMs,
    untilMs,
    pauses: [],
    archivedAtMs: null,
  };
  const { id } = await host.rehearsal.run({ journey: journey.id, setup, window });
  return id;
}

interface Instance {
  readonly userId: string;
  readonly passes: readonly string[];
  readonly reached: ReadonlyMap<string, number>;
  readonly doneMs: ReadonlyMap<string, number>;
}

/** Read off the records, one by one. */
function instances(rehearsal: number): readonly Instance[] {
  const space = opened(path, "readOnly");
  const { records, outline } = new SavedRehearsal(space.rehearsals, rehearsal);
  const found = Array.from({ length: records.userCount }, (_, user) => {
    const passes: string[] = [];
    const [reached, doneMs] = [new Map<string, number>(), new Map<string, number>()];
    for (let record = records.starts[user]!; record < records.starts[user + 1]!; record += 1) {
      const kind = outline.kinds[records.kinds[record]!]!;
      if (kind.what === "reached") reached.set(kind.step, records.atMs[record]!);
      if (kind.what !== "passed") continue;
      passes.push(`${kind.step}.${kind.via}`);
      doneMs.set(kind.step, records.atMs[record]!);
    }
    return { userId: records.userId(user), passes, reached, doneMs };
  });
  space.close();
  return found;
}

const anOrder: Condition = { event: { name: "Order" } };

test("the ways and the others add up to all instances, the most frequent first", async () => {
  const rehearsal = await rehearsed(anOrder);
  const all = instances(rehearsal);
  const counts = Map.groupBy(all, ({ passes }) => passes.join(" "));
  const told = await host.find.paths({ rehearsal, limit: 50 });
  expect(told.instances).toBe(all.length);
  expect(told.others).toEqual({ ways: 0, instances: 0 });
  const wayText = (way: (typeof told.ways)[number]): string =>
    way.connections.map(({ step, via }) => `${step}.${via}`).join(" ");
  expect(new Map(told.ways.map((way) => [wayText(way), way.instances]))).toEqual(
    new Map([...counts].map(([text, people]) => [text, people.length])),
  );
  for (const way of told.ways) {
    const people = counts.get(wayText(way)) ?? [];
    expect(way.examples.map(({ userId }) => userId)).toEqual(people.slice(0, 3).map(({ userId }) => userId));
  }
  const sizes = told.ways.map((way) => way.instances);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const first = await host.find.paths({ rehearsal, limit: 1 });
  expect(first.others).toEqual({ ways: told.ways.length - 1, instances: all.length - sizes[0]! });
  const resting = told.ways.find(({ waitsAt }) => waitsAt.includes("rest"));
  expect(resting).toMatchObject({ outcome: "underWay" });
});

test("the longest and the shortest waits are those of all visits, sorted", async () => {
  const rehearsal = await rehearsed(anOrder);
  const waits = instances(rehearsal).flatMap(({ userId, reached, doneMs }) => {
    const fromMs = reached.get("again");
    if (fromMs === undefined) return [];
    const until = doneMs.get("again") ?? null;
    return [{ userId, fromMs, untilMs: until, waitedMs: (until ?? untilMs) - fromMs }];
  });
  const sorted = (sign: number) =>
    waits.toSorted((a, b) => sign * (a.waitedMs - b.waitedMs) || a.fromMs - b.fromMs).slice(0, 20);
  const longest = await host.find.longestWaits({ rehearsal, step: null, order: "longest", limit: 20 });
  expect(longest.map(({ userId, fromMs, waitedMs }) => ({ userId, fromMs, waitedMs }))).toEqual(
    sorted(-1).map(({ userId, fromMs, waitedMs }) => ({ userId, fromMs, waitedMs })),
  );
  const shortest = await host.find.longestWaits({ rehearsal, step: "again", order: "shortest", limit: 20 });
  expect(shortest.map(({ userId }) => userId)).toEqual(
    waits
      .filter((wait) => wait.untilMs !== null)
      .toSorted((a, b) => a.waitedMs - b.waitedMs || a.fromMs - b.fromMs)
      .slice(0, 20)
      .map(({ userId }) => userId),
  );
  expect(await host.find.longestWaits({ rehearsal, step: "gone", order: "longest", limit: 5 })).toEqual([]);
  const resting = await host.find.longestWaits({ rehearsal, step: "rest", order: "longest", limit: 200 });
  expect(resting.some((wait) => wait.untilMs === null)).toBe(true);
});

async function foundPerson(rehearsal: number, step: string, via: string): Promise<NearestPerson> {
  const answer = await host.find.construct({ rehearsal, step, via });
  if (answer.kind !== "found") throw new Error(`somebody is found: ${JSON.stringify(answer)}`);
  return answer;
}

async function played(rehearsal: number, found: NearestPerson): Promise<number> {
  const edits = found.edits.map((edit) =>
    edit.edit === "add" ? { edit: edit.edit, message: edit.message } : { edit: edit.edit, index: edit.index },
  );
  const person = { userId: found.userId, edits, ...(found.base === null ? { isNew: true as const } : {}) };
  const asked = { rehearsal, fromMs: publishedAtMs, journey: null, people: [person], window };
  return (await host.whatIf.run(asked)).id;
}

const whoTook = async (rehearsal: number, step: string, via: string) =>
  (
    await host.travel.people({
      rehearsal,
      query: { atMs: untilMs, scope: { of: "connection", step, via }, text: "", condition: null },
      sort: "since",
      offset: 0,
      limit: 10,
    })
  ).people.map(({ userId, sinceMs }) => ({ userId, sinceMs }));

test("a real person takes a branch that nobody took, after two changes", async () => {
  const rehearsal = await rehearsed(anOrder);
  expect(await whoTook(rehearsal, "plan", "true")).toEqual([]);
  const found = await foundPerson(rehearsal, "plan", "true");
  expect(found.base).toMatchObject({ userId: found.userId, name: expect.stringContaining("Person") });
  expect(new Set(found.edits.map(({ message }) => message["type"]))).toEqual(new Set(["identify", "track"]));
  expect(found.edits).toHaveLength(2);
  const whatIf = await played(rehearsal, found);
  expect(await whoTook(whatIf, "plan", "true")).toEqual([{ userId: found.userId, sinceMs: found.takesAtMs }]);
  expect(await foundPerson(rehearsal, "plan", "true")).toEqual(found);
});

test("where nobody is near, somebody is made up, and can be played and imported", async () => {
  const rehearsal = await rehearsed(never);
  const found = await foundPerson(rehearsal, "plan", "true");
  expect(found.base).toBeNull();
  expect(found.messages).toHaveLength(found.edits.length);
  for (const message of found.messages) expect(parseMessage(message).ok).toBe(true);
  const whatIf = await played(rehearsal, found);
  expect(await whoTook(whatIf, "plan", "true")).toEqual([{ userId: found.userId, sinceMs: found.takesAtMs }]);
  expect((await host.travel.open({ rehearsal: whatIf })).countsAtEnd.total.entered).toBe(1);
  const asks = { rehearsal: whatIf, userId: found.userId, show: "all" as const, text: "" };
  expect((await host.story.items({ ...asks, page: 0 })).length).toBeGreaterThan(found.edits.length);
  const again = { userId: found.userId, edits: [{ edit: "add" as const, message: found.edits[0]!.message }] };
  const asked = { rehearsal: whatIf, fromMs: publishedAtMs, journey: null, window };
  expect(await refusalKind(host.whatIf.run({ ...asked, people: [{ ...again, isNew: true }] }))).toBe(
    "badWhatIf",
  );
  expect((await host.whatIf.run({ ...asked, people: [again] })).id).toBeGreaterThan(whatIf);
});

test("what nobody ever can is told with its reason", async () => {
  const rehearsal = await rehearsed(anOrder, { exit: { after: "7d" } });
  expect(await host.find.construct({ rehearsal, step: "rest", via: "next" })).toEqual({
    kind: "impossible",
    why: [{ because: "exitsBefore", leastMs: 8 * 24 * hourMs, hasMs: 7 * 24 * hourMs }],
  });
  const clashing = await rehearsed({ all: [anOrder, { not: anOrder }] });
  expect(await host.find.construct({ rehearsal: clashing, step: "rest", via: "next" })).toMatchObject({
    kind: "impossible",
    why: [
      {
        because: "clash",
        clauses: [
          { step: "entry", condition: anOrder, want: true },
          { step: "entry", condition: anOrder, want: false },
        ],
      },
    ],
  });
});

test("somebody is found for every connection of the journey", async () => {
  const rehearsal = await rehearsed(anOrder, { exit: { when: { event: { name: "Churned" } } } });
  const { journey } = await host.travel.open({ rehearsal });
  for (const { id, ...step } of journey.steps)
    for (const { via } of connectionsOf({ id, ...step } as Journey["steps"][number])) {
      const answer = await host.find.construct({ rehearsal, step: id, via });
      expect(answer.kind, `${id}.${via}`).toBe("found");
    }
});

test("a connection that is not there, and a rehearsal that is not, are refused", async () => {
  const rehearsal = await rehearsed(anOrder);
  expect(await refusalKind(host.find.construct({ rehearsal, step: "plan", via: "maybe" }))).toBe("notFound");
  expect(await refusalKind(host.find.construct({ rehearsal: 9_999, step: "plan", via: "true" }))).toBe(
    "notFound",
  );
  expect(await refusalKind(host.find.paths({ rehearsal: 9_999, limit: 1 }))).toBe("notFound");
});
