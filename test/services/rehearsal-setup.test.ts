// Rehearsals that are set up: who takes part, under which circumstances, and how long it will take.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journeyText } from "../../electron/services/journeys/journey-text.ts";
import { unpackCohort } from "../../electron/simulation/rehearsal-sections.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import type { Cohort, RehearsalSetup } from "../../shared/api/cohort.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { opened } from "../space/opened.ts";
import { orderJourney, orderTask, spaceOfOrders, userCount } from "../space/order-people.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest } from "./services-under-test.ts";

const window = "a";
const journey = orderJourney.id;
const startMs = 1_767_225_600_000; // 2026-01-01
const hourMs = 3_600_000;
const at = (hours: number) => (startMs + hours * hourMs) as Instant;

const sources = mkdtempSync(join(tmpdir(), "rehearse-setups-"));
const source = join(sources, "orders.rehearse");
beforeAll(async () => {
  const space = await spaceOfOrders(source);
  const audiences = [
    { id: "early", name: "Early", condition: { event: { name: "Order", count: { atLeast: 1 } } } },
    { id: "nobody", name: "Nobody", condition: { event: { name: "Nothing", count: { atLeast: 1 } } } },
  ];
  space.transaction(() => space.definitions.save(JSON.stringify({ ...orderTask.definitions, audiences })));
  space.close();
}, 60_000);
afterAll(() => rmSync(sources, { recursive: true, force: true }));

async function shop(): Promise<ServicesUnderTest> {
  const path = join(temporaryFolder(), "orders.rehearse");
  copyFileSync(source, path);
  const services = servicesUnderTest({ path });
  const text = journeyText(orderJourney as unknown as JsonObject);
  await services.host.journey.importFiles({ window, files: [{ name: "orders.journey.json", text }] });
  return services;
}

const setupWith = (cohort: Cohort, others: Partial<RehearsalSetup> = {}): RehearsalSetup => ({
  cohort,
  publishedAtMs: at(0),
  untilMs: at(200),
  pauses: [],
  archivedAtMs: null,
  ...others,
});

function saved<T>({ path }: ServicesUnderTest, id: number, look: (saved: SavedRehearsal) => T): T {
  const space = opened(path, "readOnly");
  try {
    return look(new SavedRehearsal(space.rehearsals, id));
  } finally {
    space.close();
  }
}

/** Ids that the rehearsal keeps as its cohort, as they lie in the space. */
function keptIds({ path }: ServicesUnderTest, id: number): readonly string[] | null {
  const space = opened(path, "readOnly");
  try {
    const section = space.rehearsals.readSection(id, "cohort");
    return section === undefined ? null : unpackCohort(section);
  } finally {
    space.close();
  }
}

const inOrder = (ids: Iterable<string>): readonly string[] => [...ids].sort((a, b) => (a < b ? -1 : 1));

test("an audience takes part as it is at publication, and nobody else", async () => {
  const services = await shop();
  const { host } = services;
  // Person n orders first in hour n mod 97.
  const expected = Array.from({ length: userCount }, (_, n) => n).filter((n) => n % 97 <= 10);
  const setup = setupWith({ kind: "audience", audience: "early" }, { publishedAtMs: at(10) });
  const estimate = await host.rehearsal.estimate({ journey, setup });
  expect(estimate).toMatchObject({
    people: expected.length,
    messages: 2 * expected.length,
    basis: "assumed",
  });
  const { id } = await host.rehearsal.run({ journey, window, setup });
  expect(keptIds(services, id)).toEqual(inOrder(expected.map((n) => `u${n}`)));
  saved(services, id, ({ circumstances, users }) => {
    expect(circumstances.users).toBe(expected.length);
    expect(users.every((user) => Number(user.slice(1)) % 97 <= 10)).toBe(true);
  });
  expect(
    await refusalKind(
      host.rehearsal.run({ journey, window, setup: setupWith({ kind: "audience", audience: "gone" }) }),
    ),
  ).toBe("unknownAudience");
  expect(
    await refusalKind(
      host.rehearsal.estimate({ journey, setup: setupWith({ kind: "audience", audience: "nobody" }) }),
    ),
  ).toBe("emptyCohort");
});

test("a sample is the same for the same seed, and its rehearsal counts those people alone", async () => {
  const services = await shop();
  const { host } = services;
  const run = async (seed: number, size: number) => {
    const setup = setupWith({ kind: "sample", size, seed });
    return (await host.rehearsal.run({ journey, window, setup })).id;
  };
  const [one, same, other] = [await run(7, 500), await run(7, 500), await run(8, 500)];
  const ids = keptIds(services, one);
  expect(new Set(ids).size).toBe(500);
  expect(keptIds(services, same)).toEqual(ids);
  expect(keptIds(services, other)).not.toEqual(ids);
  expect(saved(services, one, (rehearsal) => rehearsal.users)).toEqual(ids);
  expect(saved(services, one, (rehearsal) => rehearsal.countsAtEnd().total.entered)).toBe(500);
  const setup = setupWith({ kind: "sample", size: 9_999_999, seed: 7 });
  expect(await host.rehearsal.estimate({ journey, setup })).toMatchObject({
    people: userCount,
    messages: 2 * userCount,
    basis: "measured",
  });
});

test("named people take part, each once, and those whom the space does not have are named", async () => {
  const services = await shop();
  const { host } = services;
  const setup = setupWith({ kind: "people", userIds: ["u7", "u31999", "u7", "u12"] });
  const { id } = await host.rehearsal.run({ journey, window, setup, name: "  Three   people " });
  expect(keptIds(services, id)).toEqual(["u12", "u31999", "u7"]);
  const [row] = await host.rehearsal.list({ journey });
  expect(row).toMatchObject({ id, name: "Three people", people: 3, messages: 6, setup });
  const unknown = setupWith({ kind: "people", userIds: ["u7", "nobody", "u99999"] });
  for (const asked of [
    host.rehearsal.estimate({ journey, setup: unknown }),
    host.rehearsal.run({ journey, window, setup: unknown }),
  ]) {
    const { kind, happened } = await refusalOf(asked);
    expect(kind).toBe("unknownPeople");
    expect(happened).toContain("“nobody”, “u99999”");
  }
  expect((await host.journey.list())[0]?.running).toBeNull();
});

test("whom a list of another rehearsal shows takes part, also when it is run again", async () => {
  const services = await shop();
  const { host } = services;
  const first = await host.rehearsal.run({ journey, window, setup: setupWith({ kind: "everyone" }) });
  const waiting = saved(services, first.id, (rehearsal) => {
    const list = rehearsal.peopleAt("again")!;
    const found = list.find({ atMs: at(30), state: "waiting", order: "since", offset: 0, limit: userCount });
    return found.map((visit) => rehearsal.users[list.visits.users[visit]!]!);
  });
  expect(waiting.length).toBeGreaterThan(100);
  const query = {
    atMs: at(30),
    scope: { of: "step", step: "again", state: "waiting" },
    text: "",
    condition: null,
  } as const;
  const setup = setupWith({ kind: "found", rehearsal: first.id, query });
  expect((await host.rehearsal.estimate({ journey, setup })).people).toBe(new Set(waiting).size);
  const second = await host.rehearsal.run({ journey, window, setup });
  expect(keptIds(services, second.id)).toEqual(inOrder(new Set(waiting)));
  await host.rehearsal.remove({ window, ids: [first.id] });
  expect(await refusalKind(host.rehearsal.run({ journey, window, setup }))).toBe("notFound");
  expect((await host.rehearsal.defaults({ journey })).setup).toEqual({
    ...setup,
    cohort: { kind: "everyone" },
  });
  const third = await host.rehearsal.again({ id: second.id, window });
  expect(keptIds(services, third.id)).toEqual(keptIds(services, second.id));
});

test("people who are made up take part for themselves alone, the same every time", async () => {
  const services = await shop();
  const { host } = services;
  const created = await host.journey.create({ window, template: "win-back" });
  const cohort = { kind: "generated", scenario: "ecommerce", people: 700, seed: 3 } as const;
  const setup = setupWith(cohort, { untilMs: at(60 * 24) });
  const estimate = await host.rehearsal.estimate({ journey: created.id, setup });
  expect(estimate).toMatchObject({ people: 700, basis: "assumed" });
  const { id } = await host.rehearsal.run({ journey: created.id, window, setup });
  const again = await host.rehearsal.again({ window, id });
  const [second, first] = await host.rehearsal.list({ journey: created.id });
  expect(first).toMatchObject({
    id,
    setup,
    changed: { journey: false, definitions: false, messages: false },
  });
  expect(second).toEqual({ ...first, id: again.id, name: "Rehearsal 2", ranAtMs: second!.ranAtMs });
  // The estimate knows the first of them only.
  expect(first!.messages / estimate.messages).toBeGreaterThan(0.5);
  expect(first!.messages / estimate.messages).toBeLessThan(1.5);
  saved(services, id, ({ users, circumstances }) => {
    expect(users.length).toBeGreaterThan(0);
    expect(users).toEqual(users.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(users.every((user) => /^(anon:)?e3-/.test(user))).toBe(true);
    expect(circumstances.generated).toMatchObject({ scenario: "ecommerce", people: 700, seed: 3 });
    expect(circumstances.generated!.startMs).toBeLessThan(at(0));
  });
  const unknown = setupWith({ ...cohort, scenario: "casino" });
  expect(await refusalKind(host.rehearsal.estimate({ journey, setup: unknown }))).toBe("unknownScenario");
});

test("pauses let nobody in, and an archived journey stops", async () => {
  const { host } = await shop();
  const everyone: Cohort = { kind: "everyone" };
  const entered = async (setup: RehearsalSetup): Promise<number> => {
    await host.rehearsal.run({ journey, window, setup });
    return (await host.rehearsal.list({ journey }))[0]!.entered;
  };
  const all = await entered(setupWith(everyone));
  const pauses = [{ fromMs: at(20), toMs: at(40) }];
  const paused = await entered(setupWith(everyone, { pauses }));
  const archived = await entered(setupWith(everyone, { archivedAtMs: at(20) }));
  expect(paused).toBeLessThan(all);
  expect(archived).toBeLessThan(paused);
  const setup = setupWith(everyone, { pauses, archivedAtMs: at(90) });
  await host.rehearsal.run({ journey, window, setup });
  expect((await host.rehearsal.defaults({ journey })).setup).toEqual(setup);
  await host.rehearsal.run({ journey, window });
  expect((await host.rehearsal.list({ journey }))[0]!.setup).toEqual(setup);
});

test("a setup that cannot be run is refused in a sentence, and nothing is begun", async () => {
  const { host } = await shop();
  const setup = setupWith({ kind: "everyone" }, { untilMs: at(-1) });
  const { kind, happened } = await refusalOf(host.rehearsal.run({ journey, window, setup }));
  expect([kind, happened]).toEqual(["badSetup", "The end must come after the publication."]);
  expect(await refusalKind(host.rehearsal.estimate({ journey, setup }))).toBe("badSetup");
  expect(await host.rehearsal.list({ journey })).toEqual([]);
  expect(await refusalKind(host.rehearsal.defaults({ journey: "no-such" }))).toBe("notFound");
});

test("the defaults fit the data until somebody has chosen others", async () => {
  const { host } = await shop();
  const fitting = await host.preview.settings();
  const defaults = await host.rehearsal.defaults({ journey });
  expect(defaults).toMatchObject({ people: userCount, messages: 2 * userCount, dataFromMs: startMs });
  expect(defaults.setup).toMatchObject({
    ...fitting,
    cohort: { kind: "everyone" },
    pauses: [],
    archivedAtMs: null,
  });
  const setup = setupWith({ kind: "sample", size: 10, seed: 4 }, { publishedAtMs: at(-9_000) });
  await host.rehearsal.run({ journey, window, setup });
  // Nobody lived then: who takes part is kept, when is not.
  expect((await host.rehearsal.defaults({ journey })).setup).toEqual({
    ...defaults.setup,
    cohort: setup.cohort,
  });
});

test("progress says who has been rehearsed, of how many, and since when", async () => {
  const { host } = await shop();
  const changes = await host.host.changes({ window: "b" });
  const told: { readonly people: number; readonly ofPeople: number; readonly elapsedMs: number }[] = [];
  const following = (async () => {
    for await (const change of changes)
      if (change.kind === "rehearsal" && change.progress !== undefined) told.push(change.progress);
  })();
  await host.rehearsal.run({ journey, window, setup: setupWith({ kind: "everyone" }) });
  await changes.return(undefined);
  await following;
  const last = told.at(-1)!;
  expect(last).toMatchObject({ people: userCount, ofPeople: userCount });
  expect(last.elapsedMs).toBeGreaterThan(0);
  for (const key of ["people", "elapsedMs"] as const) {
    const values = told.map((progress) => progress[key]);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  }
});

test("choosing who takes part can be given up as well", async () => {
  const { host, path } = await shop();
  const setup = setupWith({ kind: "sample", size: 5, seed: 1 });
  const running = refusalOf(host.rehearsal.run({ journey, window, setup }));
  await host.rehearsal.cancel({ journey });
  expect((await running).kind).toBe("cancelled");
  const space = opened(path, "readOnly");
  expect(space.rehearsals.list()).toEqual([]);
  space.close();
});
