// Travelling through a kept rehearsal: whatever a window asks is what looking at every transition, and every message,
// one by one says.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messagesOfPerson } from "../../electron/simulation/person-messages.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import type { PeopleQuery, PeopleScope } from "../../shared/api/cohort.ts";
import type { Change } from "../../shared/api/host-contract.ts";
import type { NeighbourOf, PersonInList } from "../../shared/api/travel-contract.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import { wholeHistory } from "../../shared/conditions/facts.ts";
import { holds } from "../../shared/conditions/holds.ts";
import type { TransitionKind } from "../../shared/engine/transition.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import type { Message } from "../../shared/people/message.ts";
import { opened } from "../space/opened.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { edited } from "./edited.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest, type WindowClient } from "./services-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-travel-"));
const dayMs = 86_400_000;
const publishedMs = Date.parse(publishedAt);
let kept: CartRehearsal;
let world: World;
let services: ServicesUnderTest;
let host: WindowClient;
let rehearsal: number;

beforeAll(async () => {
  kept = await cartRehearsal(folder);
  world = readWorld(kept);
  rehearsal = kept.id;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  services = servicesUnderTest({ path: kept.path });
  host = services.host;
});

interface Happening {
  readonly userId: string;
  readonly entry: number;
  readonly atMs: number;
  readonly kind: TransitionKind;
}

interface World {
  readonly happenings: readonly Happening[];
  readonly instants: readonly number[];
  readonly messages: ReadonlyMap<string, readonly Message[]>;
  readonly saved: Pick<SavedRehearsal, "definitions" | "journey" | "circumstances">;
}

function readWorld({ path, id }: CartRehearsal): World {
  const space = opened(path, "readOnly");
  const saved = new SavedRehearsal(space.rehearsals, id);
  const { definitions, journey, circumstances, outline, records, users } = saved;
  const happenings = users.flatMap((userId, user) => {
    let entry = 0;
    return Array.from({ length: records.starts[user + 1]! - records.starts[user]! }, (_, place) => {
      const record = records.starts[user]! + place;
      if (records.kinds[record] === 0) entry += 1;
      return { userId, entry, atMs: records.atMs[record]!, kind: outline.kinds[records.kinds[record]!]! };
    });
  });
  const chunks = space.messages.listChunks();
  const messages = new Map(
    users.map((userId) => [userId, messagesOfPerson(space.messages, chunks, userId) ?? []]),
  );
  space.close();
  const instants = happenings.map(({ atMs }) => atMs).sort((a, b) => a - b);
  return { happenings, instants, messages, saved: { definitions, journey, circumstances } };
}

/** Instants of the rehearsal and their neighbours, and some where nothing is near. */
const instantArbitrary = (): fc.Arbitrary<Instant> =>
  fc
    .oneof(
      fc.constantFrom(...world.instants).chain((atMs) => fc.constantFrom(atMs - 1, atMs, atMs + 1)),
      fc.integer({ min: publishedMs - dayMs, max: publishedMs + 120 * dayMs }),
    )
    .map((atMs) => atMs as Instant);

const always = <T>(arbitrary: fc.Arbitrary<T>, holdsFor: (value: T) => Promise<void>, numRuns = 60) =>
  fc.assert(fc.asyncProperty(arbitrary, holdsFor), { seed: 41, numRuns });

test("a rehearsal opens with all that is known of it", async () => {
  const found = await host.travel.open({ rehearsal });
  const { circumstances, journey, definitions } = world.saved;
  expect(found).toMatchObject({
    id: rehearsal,
    name: "Carts",
    journeyId: "carts",
    journeyVersion: 2,
    journey,
    definitions,
    setup: { cohort: { kind: "everyone" }, publishedAtMs: publishedMs, pauses: [], archivedAtMs: null },
    people: circumstances.users,
    messages: circumstances.messages,
    changed: { journey: false, definitions: false, messages: false },
    whatIf: null,
    marks: { bookmarks: [], breakpoints: [], loop: null },
    transitions: world.happenings.length,
  });
  expect(found.countsAtEnd).toEqual(
    await host.travel.countsAt({ rehearsal, atMs: circumstances.settings.untilMs }),
  );
  expect(found.countsAtEnd.total.entered).toBeGreaterThan(100);
});

test("what has changed since is said when it is opened again", async () => {
  await host.definition.addDestination({ window: "a", name: "Letters", kind: "list" });
  expect((await host.travel.open({ rehearsal })).changed).toEqual({
    journey: false,
    definitions: true,
    messages: false,
  });
  const open = await host.journey.open({ id: "carts" });
  const work = edited(open, { kind: "renameJourney", name: "Other" });
  await host.journey.save({ id: "carts", window: "a", baseDigest: open.digest, ...work });
  expect((await host.travel.open({ rehearsal })).changed.journey).toBe(true);
});

test("counts are those of the transitions up to the instant", () =>
  always(instantArbitrary(), async (atMs) => {
    const { total, steps } = await host.travel.countsAt({ rehearsal, atMs });
    const count = (isCounted: (kind: TransitionKind) => boolean): number =>
      world.happenings.filter((one) => one.atMs <= atMs && isCounted(one.kind)).length;
    expect(total.entered).toBe(count((kind) => kind.what === "reached" && kind.step === "entry"));
    expect(total.completed).toBe(count(({ what }) => what === "completed"));
    expect(steps["wait"]?.reached).toBe(count((kind) => kind.what === "reached" && kind.step === "wait"));
    expect(steps["mail"]?.fired["next"]).toBe(
      count((kind) => kind.what === "passed" && kind.step === "mail"),
    );
  }));

test("activity counts every transition once, in the span in which it lies", () =>
  always(
    fc.record({
      from: instantArbitrary(),
      days: fc.integer({ min: 1, max: 90 }),
      bars: fc.integer({ min: 1, max: 60 }),
    }),
    async ({ from, days, bars }) => {
      const range = { fromMs: from, toMs: (from + days * bars * 3_600_000) as Instant };
      const spanMs = days * 3_600_000;
      const expected = Array.from({ length: bars }, () => 0);
      for (const atMs of world.instants)
        if (atMs >= range.fromMs && atMs < range.toMs) expected[Math.floor((atMs - from) / spanMs)]! += 1;
      expect(await host.travel.activity({ rehearsal, ...range, bars })).toEqual(expected);
    },
  ));

/** Also when somebody leaves a step by the end of their journey. */
function instantsOf(of: NeighbourOf): readonly number[] {
  if (of.kind === "anyone") return world.instants;
  if (of.kind === "person")
    return world.happenings.filter(({ userId }) => userId === of.userId).map(({ atMs }) => atMs);
  const here = world.happenings.filter(({ kind }) => "step" in kind && kind.step === of.step);
  const left = staysAt(of.step).map(({ leftMs }) => leftMs);
  return [...here.map(({ atMs }) => atMs), ...left.filter(Number.isFinite)];
}

test("neighbours are the nearest instants at which something happens, and null where nothing does", () => {
  const of: fc.Arbitrary<NeighbourOf> = fc.oneof(
    fc.constant({ kind: "anyone" } as const),
    fc
      .constantFrom(...world.messages.keys(), "nobody")
      .map((userId) => ({ kind: "person", userId }) as const),
    fc.constantFrom("entry", "wait", "more", "none").map((step) => ({ kind: "step", step }) as const),
  );
  return always(fc.record({ atMs: instantArbitrary(), of }), async (asked) => {
    const instants = instantsOf(asked.of);
    const next = Math.min(...instants.filter((atMs) => atMs > asked.atMs));
    const previous = Math.max(...instants.filter((atMs) => atMs < asked.atMs));
    const found = (atMs: number) => (Number.isFinite(atMs) ? { atMs } : null);
    expect(await host.travel.neighbour({ rehearsal, direction: "next", ...asked })).toEqual(found(next));
    expect(await host.travel.neighbour({ rehearsal, direction: "previous", ...asked })).toEqual(
      found(previous),
    );
  });
});

test("playing stops at the first breakpoint that is hit", async () => {
  const person = world.happenings.at(-1)!;
  const breakpoints = [
    { when: "reached", step: "more" },
    { when: "taken", step: "wait", via: "next" },
    { when: "moves", userId: person.userId },
  ] as const;
  const hits = ({ kind, userId }: Happening): readonly boolean[] => [
    kind.what === "reached" && kind.step === "more",
    kind.what === "passed" && kind.step === "wait",
    userId === person.userId,
  ];
  await always(fc.record({ from: instantArbitrary(), to: instantArbitrary() }), async ({ from, to }) => {
    const expected = breakpoints.flatMap((_, breakpoint) =>
      world.happenings
        .filter((one) => one.atMs > from && one.atMs <= to && hits(one)[breakpoint])
        .map(({ atMs }) => ({ atMs, breakpoint })),
    );
    const [first = null] = expected.toSorted((a, b) => a.atMs - b.atMs || a.breakpoint - b.breakpoint);
    const asked = { rehearsal, fromMs: from, toMs: to, breakpoints: [...breakpoints] };
    expect(await host.travel.nextBreak(asked)).toEqual(first);
  });
});

interface Stay {
  readonly userId: string;
  readonly entry: number;
  readonly reachedMs: number;
  readonly passedMs: number;
  readonly leftMs: number;
}

function instances(): ReadonlyMap<string, readonly Happening[]> {
  return Map.groupBy(world.happenings, ({ userId, entry }) => `${userId} ${entry}`);
}

function staysAt(step: string): readonly Stay[] {
  return [...instances().values()].flatMap((own) => {
    const find = (isFound: (kind: TransitionKind) => boolean): number =>
      own.find(({ kind }) => isFound(kind))?.atMs ?? Infinity;
    const reachedMs = find((kind) => kind.what === "reached" && kind.step === step);
    if (reachedMs === Infinity) return [];
    const passedMs = find((kind) => kind.what === "passed" && kind.step === step);
    const endedMs = find(({ what }) => what === "ended");
    const { userId, entry } = own[0]!;
    return [{ userId, entry, reachedMs, passedMs, leftMs: passedMs === Infinity ? endedMs : Infinity }];
  });
}

function staysInJourney(): readonly Stay[] {
  return [...instances().values()].map((own) => {
    const { userId, entry, atMs } = own[0]!;
    const passedMs = own.find(({ kind }) => kind.what === "completed")?.atMs ?? Infinity;
    const endedMs = own.find(({ kind }) => kind.what === "ended")?.atMs ?? Infinity;
    return { userId, entry, reachedMs: atMs, passedMs, leftMs: passedMs === Infinity ? endedMs : Infinity };
  });
}

type Row = Pick<PersonInList, "userId" | "entry" | "sinceMs" | "untilMs">;

function rowsOf(scope: PeopleScope, atMs: number): readonly Row[] {
  if (scope.of === "connection" || scope.state === "entered") {
    const isTaken = ({ kind }: Happening): boolean =>
      scope.of === "connection"
        ? kind.what === "passed" && kind.step === scope.step && kind.via === scope.via
        : kind.what === "reached" && kind.step === "entry";
    return world.happenings
      .filter((one) => one.atMs <= atMs && isTaken(one))
      .map(({ userId, entry, atMs: sinceMs }) => ({ userId, entry, sinceMs, untilMs: null }));
  }
  const stays = scope.of === "step" ? staysAt(scope.step) : staysInJourney();
  const state = { inProgress: "waiting", completed: "passed", exited: "left" } as const;
  const wanted = scope.of === "step" ? scope.state : state[scope.state];
  return stays.flatMap(({ userId, entry, reachedMs, passedMs, leftMs }): readonly Row[] => {
    const doneMs = Math.min(passedMs, leftMs);
    if (wanted === "passed")
      return passedMs <= atMs ? [{ userId, entry, sinceMs: passedMs, untilMs: null }] : [];
    if (wanted === "left") return leftMs <= atMs ? [{ userId, entry, sinceMs: leftMs, untilMs: null }] : [];
    const untilMs = doneMs === Infinity ? null : doneMs;
    return reachedMs <= atMs && doneMs > atMs ? [{ userId, entry, sinceMs: reachedMs, untilMs }] : [];
  });
}

const lastTrait = (userId: string, key: string): string =>
  String(world.messages.get(userId)?.findLast(({ traits }) => traits[key] !== undefined)?.traits[key] ?? "");

function nameOf(userId: string): string {
  const name =
    lastTrait(userId, "name") || `${lastTrait(userId, "firstName")} ${lastTrait(userId, "lastName")}`.trim();
  return name || lastTrait(userId, "email") || userId;
}

function isChosen(userId: string, { text, condition, atMs }: PeopleQuery): boolean {
  const messages = world.messages.get(userId) ?? [];
  const told = [userId, nameOf(userId), lastTrait(userId, "email")];
  if (!told.some((one) => one.toLowerCase().includes(text.toLowerCase()))) return false;
  if (condition === null) return true;
  const facts = new HistoryFacts(messages, world.saved.definitions);
  const exists = (messages[0]?.atMs ?? Infinity) <= atMs;
  return exists && holds(condition as unknown as Condition, { facts, atMs, scope: wholeHistory });
}

const scopeArbitrary: fc.Arbitrary<PeopleScope> = fc.oneof(
  fc.record({
    of: fc.constant("step" as const),
    step: fc.constantFrom("wait", "more", "mail", "none"),
    state: fc.constantFrom("waiting" as const, "passed" as const, "left" as const),
  }),
  fc.record({
    of: fc.constant("connection" as const),
    step: fc.constantFrom("wait", "entry"),
    via: fc.constantFrom("next", "none"),
  }),
  fc.record({
    of: fc.constant("journey" as const),
    state: fc.constantFrom(
      "entered" as const,
      "inProgress" as const,
      "completed" as const,
      "exited" as const,
    ),
  }),
);

const conditions: readonly (JsonObject | null)[] = [
  null,
  { event: { name: "Order Completed", within: "30d" } },
  { not: { event: { name: "Product Added", count: { atLeast: 3 } } } },
];

const sorts = ["since", "sinceLatest", "leavesSoonest", "name"] as const;

const keyOf = ({ userId, entry, sinceMs, untilMs }: Row): string =>
  JSON.stringify([userId, entry, sinceMs, untilMs]);

test("lists are those whom the scope, the text and the condition choose, page by page, in their order", () => {
  const asked = fc.record({
    atMs: instantArbitrary(),
    scope: scopeArbitrary,
    text: fc.constantFrom("", "", "a", "MI", "@", "no such person"),
    condition: fc.constantFrom(...conditions),
    sort: fc.constantFrom(...sorts),
    limit: fc.constantFrom(3, 50, 500),
  });
  let listed = 0;
  return always(
    asked,
    async ({ sort, limit, ...query }) => {
      const expected = rowsOf(query.scope, query.atMs).filter(({ userId }) => isChosen(userId, query));
      const found: PersonInList[] = [];
      for (let offset = 0, total = 1; offset < total && found.length < 60; offset += limit) {
        const page = await host.travel.people({ rehearsal, query, sort, offset, limit });
        expect(page.total).toBe(expected.length);
        total = page.total;
        found.push(...page.people);
      }
      listed += found.length;
      const known = new Set(expected.map(keyOf));
      expect(found.filter((row) => !known.has(keyOf(row)))).toEqual([]);
      expect(new Set(found.map(keyOf)).size).toBe(found.length);
      if (found.length < 60) expect(found.length).toBe(expected.length);
      for (const { userId, name, email } of found) {
        expect(name).toBe(nameOf(userId));
        expect(email ?? "").toBe(lastTrait(userId, "email"));
      }
      expectOrder(found, sort);
    },
    200,
  ).then(() => expect(listed).toBeGreaterThan(1_000));
}, 60_000);

function expectOrder(rows: readonly PersonInList[], sort: (typeof sorts)[number]): void {
  const by: Record<typeof sort, (row: PersonInList) => number | string> = {
    since: ({ sinceMs }) => sinceMs,
    sinceLatest: ({ sinceMs }) => -sinceMs,
    leavesSoonest: ({ untilMs }) => untilMs ?? Infinity,
    name: ({ name }) => name,
  };
  const { compare } = new Intl.Collator("en");
  const keys = rows.map(by[sort]);
  const sorted = keys.toSorted((a, b) => (typeof a === "string" ? compare(a, String(b)) : a - Number(b)));
  expect(keys).toEqual(sorted);
}

test("who waits is told when the wait runs out", async () => {
  const atMs = staysAt("wait")[0]!.reachedMs as Instant;
  const query = {
    atMs,
    scope: { of: "step", step: "wait", state: "waiting" } as const,
    text: "",
    condition: null,
  };
  const { people } = await host.travel.people({ rehearsal, query, sort: "since", offset: 0, limit: 500 });
  expect(people.length).toBeGreaterThan(0);
  for (const { sinceMs, runsOutMs } of people) expect(runsOutMs).toBe(sinceMs + 2 * dayMs);
  const passed = { ...query, scope: { of: "step", step: "wait", state: "passed" } as const };
  const gone = await host.travel.people({ rehearsal, query: passed, sort: "since", offset: 0, limit: 500 });
  expect(gone.people.every(({ runsOutMs }) => runsOutMs === null)).toBe(true);
});

test("a condition that says nothing yet is refused", async () => {
  const query = {
    atMs: 0,
    scope: { of: "journey", state: "entered" } as const,
    text: "",
    condition: { event: {} },
  };
  const page = { sort: "since", offset: 0, limit: 1 } as const;
  expect(await refusalKind(host.travel.people({ rehearsal, query, ...page }))).toBe("notValid");
});

test("marks are kept beside the rehearsal, and told to the other windows", async () => {
  const changes = await host.host.changes({ window: "b" });
  const marks = {
    bookmarks: [{ atMs: publishedMs, name: "Begin" }],
    breakpoints: [{ when: "reached" as const, step: "wait" }],
    loop: { fromMs: publishedMs, toMs: publishedMs + dayMs },
  };
  await host.travel.setMarks({ rehearsal, marks, window: "a" });
  const told: Change[] = [];
  for await (const change of changes) {
    told.push(change);
    if (change.kind === "marks") break;
  }
  expect(told.at(-1)).toEqual({ kind: "marks", rehearsal, by: "a" });
  await services.close();
  const again = servicesUnderTest({ path: kept.path });
  expect((await again.host.travel.open({ rehearsal })).marks).toEqual(marks);
});

test("a rehearsal that is not there is refused, also when it was open before", async () => {
  const none = { rehearsal: 99 };
  expect(await refusalKind(host.travel.open(none))).toBe("notFound");
  expect(await refusalKind(host.travel.countsAt({ ...none, atMs: 0 }))).toBe("notFound");
  const marks = { bookmarks: [], breakpoints: [], loop: null };
  expect(await refusalKind(host.travel.setMarks({ ...none, marks, window: "a" }))).toBe("notFound");
  const { id } = await host.rehearsal.run({ journey: "carts", window: "a" });
  await host.travel.countsAt({ rehearsal: id, atMs: publishedMs });
  await host.rehearsal.remove({ ids: [id], window: "a" });
  expect(await refusalKind(host.travel.countsAt({ rehearsal: id, atMs: publishedMs }))).toBe("notFound");
  expect(services.logged).toEqual([]);
});
