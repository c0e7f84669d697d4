// What-ifs over a space: the same people and messages as their base, played anew only where something is changed, and
// each what a plain replay of everybody says.

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { opened } from "../../../test/space/opened.ts";
import { orderJourney, orderTask } from "../../../test/space/order-people.ts";
import { importMessages } from "../../import/import-messages.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { kindName } from "../../../shared/engine/kind-name.ts";
import { replayStages } from "../../../shared/engine/replay-stages.ts";
import { joinRecords, type RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { Space } from "../../space/space.ts";
import { outlineOf } from "../outline-of.ts";
import { packRehearsal, type PackedRehearsal } from "../pack-rehearsal.ts";
import { packCohort } from "../rehearsal-sections.ts";
import { SavedRehearsal } from "../saved-rehearsal.ts";
import { simulate } from "../simulate.ts";
import { openKeptRehearsal } from "../travel/open-kept-rehearsal.ts";
import { checkWhatIf } from "./check-what-if.ts";
import { comparedPeople, comparedRehearsals } from "./compared-rehearsals.ts";
import { countChangedJourney } from "./count-changed-journey.ts";
import { playWhatIf } from "./play-what-if.ts";
import type { WhatIfTask } from "./what-if-task.ts";

const hourMs = 3_600_000;
const { settings, definitions } = orderTask;
const { publishedAtMs, untilMs } = settings;
const laterMs = publishedAtMs + 60 * hourMs;

const folder = mkdtempSync(join(tmpdir(), "rehearse-what-if-"));
let space: Space;
let base: number;

beforeAll(async () => {
  space = opened(join(folder, "orders.rehearse"), "create");
  await importMessages({ space, lines: lines() });
  base = await rehearsed(orderJourney);
});
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

const userCount = 400;

function* lines(): Generator<string> {
  for (let user = 0; user < userCount; user += 1) {
    for (const order of [0, 1, 2]) {
      const timestamp = new Date(
        publishedAtMs + ((user * 7) % 97) * hourMs + order * (1 + (user % 71)) * hourMs,
      );
      const properties = { total: (user * 7 + order * 31) % 120 };
      yield JSON.stringify({ type: "track", event: "Order", userId: `u${user}`, properties, timestamp });
    }
  }
}

function kept({ sections, ...row }: PackedRehearsal): number {
  const done = space.transaction(() => {
    const id = space.rehearsals.createRehearsal({ ...row, messagesDigest: space.messages.contentDigest() });
    for (const [name, body] of sections) space.rehearsals.writeSection(id, name, body);
    space.rehearsals.finishRehearsal(id);
    return id;
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

async function rehearsed(journey: Journey, cohort?: readonly string[]): Promise<number> {
  const parts: RecordsPart[] = [];
  const done = await simulate({
    task: {
      ...{ journey, definitions, settings, countInstants: [untilMs] },
      outputs: { records: true, transitionLines: false },
      ...(cohort === undefined ? {} : { cohort }),
    },
    source: { kind: "space", space, chunks: space.messages.listChunks() },
    workers: 1,
    onChunk: async ({ records }) => void parts.push(records!),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { plan, users, messages } = done.value;
  return kept(
    packRehearsal({
      ...{ name: "A", journey, journeyVersion: null, definitions, settings, users, messages },
      ...(cohort === undefined
        ? {}
        : { cohort: { kind: "people", userIds: [...cohort] }, cohortIds: packCohort(cohort) }),
      outline: outlineOf(plan),
      records: joinRecords(parts),
    }),
  );
}

const work = { workers: 1, signal: new AbortController().signal, onPart: () => undefined };

async function played(task: Partial<WhatIfTask>): Promise<number> {
  const whole = { rehearsal: base, fromMs: laterMs, journey: null, people: [], ...task };
  expect(await checkWhatIf(openKeptRehearsal(space, whole.rehearsal), whole, () => false)).toBeNull();
  const done = await playWhatIf(space, { name: "B", journeyVersion: null, ranAtMs: 0, task: whole }, work);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const id = kept(done.value);
  expectPackedAnew(id);
  return id;
}

/** However its indexes were made: they are those of its records. */
function expectPackedAnew(id: number): void {
  const saved = new SavedRehearsal(space.rehearsals, id);
  const { outline, records, circumstances } = saved;
  const { settings, users, messages } = circumstances;
  const facts = { name: "B", journey: saved.journey, journeyVersion: null, definitions: saved.definitions };
  const anew = packRehearsal({ ...facts, settings, users, messages, outline, records });
  for (const [name, body] of anew.sections)
    expect(Buffer.from(saved.packed(name)).equals(body), `section ${name}`).toBe(true);
}

const check = (task: Partial<WhatIfTask>) => {
  const whole = { rehearsal: base, fromMs: laterMs, journey: null, people: [], ...task };
  return checkWhatIf(openKeptRehearsal(space, whole.rehearsal), whole, () => false);
};

/** By user: all that happened, as text. */
function livesIn(id: number): ReadonlyMap<string, readonly string[]> {
  const { records, outline } = new SavedRehearsal(space.rehearsals, id);
  return new Map(
    Array.from({ length: records.userCount }, (_, user) => [
      records.userId(user),
      Array.from(
        records.atMs.slice(records.starts[user], records.starts[user + 1]),
        (atMs, offset) =>
          `${atMs} ${kindName(outline.kinds[records.kinds[records.starts[user]! + offset]!]!)}`,
      ),
    ]),
  );
}

/** Everybody replayed on their own. */
function livesReplayed(id: number): ReadonlyMap<string, readonly string[]> {
  const rehearsal = openKeptRehearsal(space, id);
  const { stages, saved } = rehearsal;
  const ids = Array.from({ length: userCount }, (_, user) => `u${user}`).toSorted();
  const lives = ids.map((user) => {
    const messages = rehearsal.messagesOf(user) ?? [];
    const { transitions } = replayStages(stages, {
      user,
      messages,
      untilMs: saved.circumstances.settings.untilMs,
    });
    return [user, transitions.map(({ atMs, kind }) => `${atMs} ${kindName(kind)}`)] as const;
  });
  return new Map(lives.filter(([, life]) => life.length > 0));
}

const withLimit = (after: string): Journey =>
  JSON.parse(JSON.stringify(orderJourney).replace('"after":"2d"', `"after":"${after}"`)) as Journey;

const order = (atMs: number, total: number) => ({
  type: "track",
  event: "Order",
  timestamp: new Date(atMs).toISOString(),
  properties: { total },
});

test("without a change it is its base", async () => {
  const same = await played({ journey: orderJourney });
  expect(livesIn(same)).toEqual(livesIn(base));
  expect(livesIn(await played({ journey: orderJourney, fromMs: publishedAtMs }))).toEqual(livesIn(base));
});

test("a change on the way is what replaying everybody gives, and shares the past", async () => {
  const changed = await played({ journey: withLimit("1d") });
  const [was, is] = [livesIn(base), livesIn(changed)];
  expect(is).toEqual(livesReplayed(changed));
  expect(is).not.toEqual(was);
  const past = (lives: ReadonlyMap<string, readonly string[]>) =>
    [...lives].map(([user, life]) => [
      user,
      life.filter((happened) => Number(happened.split(" ")[0]) < laterMs),
    ]);
  expect(past(is)).toEqual(past(was));
  const saved = new SavedRehearsal(space.rehearsals, changed);
  expect(saved.circumstances.whatIf).toEqual({
    rehearsal: base,
    fromMs: laterMs,
    journeyChanged: true,
    userIds: [],
  });
  expect(saved.countsAt(laterMs - 1)).toEqual(
    new SavedRehearsal(space.rehearsals, base).countsAt(laterMs - 1),
  );
});

test("whose trips were over by then keep them as they were", async () => {
  const exit = { settings: { exit: { after: "1d" } } };
  const rehearsal = await rehearsed({ ...orderJourney, ...exit });
  const changed = await played({ rehearsal, journey: { ...withLimit("1h"), ...exit } });
  expect(livesIn(changed)).toEqual(livesReplayed(changed));
  expect(livesIn(changed)).not.toEqual(livesIn(rehearsal));
});

test("a changed entry is what replaying everybody gives", async () => {
  const journey = {
    ...orderJourney,
    settings: { exit: { after: "1d" }, reentry: { after: "1d" } },
    steps: orderJourney.steps.map((step) =>
      step.type === "entry"
        ? { ...step, condition: { event: { name: "Order", count: { atLeast: 2 }, within: "2d" } } }
        : step,
    ),
  } as Journey;
  const changed = await played({ journey });
  expect(livesIn(changed)).toEqual(livesReplayed(changed));
  expect(livesIn(changed)).not.toEqual(livesIn(base));
});

test("a changed re-entry is what replaying everybody gives, whatever nobody asks about", async () => {
  const [entry] = orderJourney.steps;
  const always = { ...entry, condition: { all: [] }, next: null };
  const reentering = (after: string) =>
    ({
      ...orderJourney,
      settings: { exit: { after: "1h" }, reentry: { after } },
      steps: [always],
    }) as Journey;
  const rehearsal = await rehearsed(reentering("3d"));
  const changed = await played({ rehearsal, journey: reentering("1h") });
  expect(livesIn(changed)).toEqual(livesReplayed(changed));
  expect(livesIn(changed)).not.toEqual(livesIn(rehearsal));
});

test("from publication on it is a rehearsal of the changed journey", async () => {
  const changed = await played({ journey: withLimit("1h"), fromMs: publishedAtMs });
  expect(livesIn(changed)).toEqual(livesIn(await rehearsed(withLimit("1h"))));
});

test("a change of one person affects them alone", async () => {
  const people = [{ userId: "u7", edits: [{ edit: "add", message: order(laterMs + hourMs, 100) }] }] as const;
  const changed = await played({ people: [...people.map((one) => ({ ...one, edits: [...one.edits] }))] });
  const [was, is] = [livesIn(base), livesIn(changed)];
  expect([...is].filter(([user]) => user !== "u7")).toEqual([...was].filter(([user]) => user !== "u7"));
  expect(is).toEqual(livesReplayed(changed));
  const rehearsal = openKeptRehearsal(space, changed);
  expect(rehearsal.messagesOf("u7")).toHaveLength(4);
  expect(rehearsal.saved.circumstances.messages).toBe(
    new SavedRehearsal(space.rehearsals, base).circumstances.messages + 1,
  );
});

test("a message that is taken away and added again changes nothing", async () => {
  const messages = openKeptRehearsal(space, base).messagesOf("u7")!;
  const index = messages.findIndex(({ atMs }) => atMs >= publishedAtMs + 49 * hourMs);
  const [{ atMs, properties }] = [messages[index]!];
  const edits = [
    { edit: "remove", index },
    { edit: "add", message: { ...order(atMs, 0), properties } },
  ] as const;
  const people = [{ userId: "u7", edits: [...edits] }];
  expect(livesIn(await played({ people, fromMs: atMs }))).toEqual(livesIn(base));
});

test("what plays on from a what-if keeps what that changed, and both can be read without their bases", async () => {
  const people = [{ userId: "u7", edits: [{ edit: "add" as const, message: order(laterMs, 100) }] }];
  const first = await played({ people });
  const second = await played({ rehearsal: first, journey: withLimit("1h"), fromMs: laterMs + 20 * hourMs });
  const third = await played({
    rehearsal: second,
    people: [{ userId: "u9", edits: [{ edit: "add", message: order(laterMs, 90) }] }],
  });
  const fourth = await played({ rehearsal: third, journey: withLimit("3d"), fromMs: publishedAtMs });
  space.transaction(() => [first, second].forEach((id) => space.rehearsals.delete(id)));
  for (const id of [third, fourth]) expect(livesIn(id)).toEqual(livesReplayed(id));
  expect(openKeptRehearsal(space, third).stages).toHaveLength(2);
  expect(openKeptRehearsal(space, fourth).stages).toHaveLength(1);
  expect(openKeptRehearsal(space, fourth).messagesOf("u7")).toHaveLength(4);
  const { counts } = {
    counts: await countChangedJourney(space, { rehearsal: third, journey: withLimit("3d") }, work),
  };
  expect(counts).toEqual({ ok: true, value: new SavedRehearsal(space.rehearsals, fourth).countsAtEnd() });
});

test("who took no part stays out, and cannot be changed", async () => {
  const cohort = ["u1", "u2", "u3"];
  const rehearsal = await rehearsed(orderJourney, cohort);
  const changed = await played({ rehearsal, journey: withLimit("1h") });
  expect([...livesIn(changed).keys()]).toEqual(cohort);
  const people = [{ userId: "u7", edits: [{ edit: "add" as const, message: order(laterMs, 1) }] }];
  expect(await check({ rehearsal, people })).toEqual({ kind: "notInCohort", userId: "u7" });
});

test("what cannot be is refused before it is played", async () => {
  const [entry, mail] = orderJourney.steps;
  const shorter = { ...orderJourney, steps: [entry!, { ...mail!, next: null }] } as Journey;
  expect(await check({ journey: shorter })).toMatchObject({
    kind: "missingPast",
    missing: { step: "again", part: { kind: "step" } },
  });
  expect(await check({ journey: shorter, fromMs: publishedAtMs })).toBeNull();
  expect(await check({ fromMs: publishedAtMs - 1, journey: orderJourney })).toEqual({ kind: "outsideTime" });
  expect(await check({})).toEqual({ kind: "nothingChanged" });
  expect(await check({ people: [{ userId: "u7", edits: [{ edit: "remove", index: 0 }] }] })).toMatchObject({
    kind: "edit",
    problem: { kind: "outside" },
  });
});

test("two rehearsals are compared by where the ways of their people part", async () => {
  const b = await played({ journey: withLimit("1d"), fromMs: publishedAtMs });
  const a = openKeptRehearsal(space, base);
  const found = await comparedRehearsals(a, { b, atMs: untilMs }, () => false);
  const [was, is] = [livesIn(base), livesIn(b)];
  const differing = [...was].filter(([user, life]) => JSON.stringify(is.get(user)) !== JSON.stringify(life));
  expect(found).toMatchObject({ compared: userCount, differing: differing.length });
  expect(found!.differ).toEqual({ people: false, circumstances: false, definitions: false });
  const listed = await Promise.all(
    found!.groups.map(async ({ key, people }) => {
      const group = await comparedPeople(
        a,
        { b, atMs: untilMs, group: key, offset: 0, limit: 500 },
        () => false,
      );
      expect(group!.total).toBe(people);
      return group!.people;
    }),
  );
  expect(
    listed
      .flat()
      .map(({ userId }) => userId)
      .toSorted(),
  ).toEqual(differing.map(([user]) => user).toSorted());
  const [person] = listed.flat();
  expect(is.get(person!.userId)!.some((happened) => happened.startsWith(`${person!.b?.atMs} `))).toBe(true);
});

test("a cancelled what-if ends, and says so", async () => {
  const controller = new AbortController();
  controller.abort();
  const task = { rehearsal: base, fromMs: publishedAtMs, journey: withLimit("1h"), people: [] };
  const done = await playWhatIf(
    space,
    { name: "B", journeyVersion: null, ranAtMs: 0, task },
    { ...work, signal: controller.signal },
  );
  expect(done).toEqual({ ok: false, error: { kind: "cancelled" } });
});
