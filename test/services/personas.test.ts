// Personas: made, edited, copied and deleted by hand, kept apart from everybody else, and rehearsed as if their messages
// had been imported.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import type { Cohort } from "../../shared/api/cohort.ts";
import type { Instant } from "../../shared/base/instant.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";
import { rehearse } from "../command-line/rehearse.ts";
import { opened } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { type CartRehearsal, cartRehearsal, publishedAt } from "./cart-rehearsal.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "a";
const journey = "carts";
const sources = mkdtempSync(join(tmpdir(), "rehearse-personas-"));
const publishedAtMs = Date.parse(publishedAt) as Instant;
const untilMs = (publishedAtMs + 60 * 86_400_000) as Instant;
let source: CartRehearsal;
beforeAll(async () => {
  source = await cartRehearsal(sources);
}, 120_000);
afterAll(() => rmSync(sources, { recursive: true, force: true }));

function carts(): ServicesUnderTest {
  const path = join(temporaryFolder(), "carts.rehearse");
  copyFileSync(source.path, path);
  return servicesUnderTest({ path });
}

type Change = (persona: Persona) => Persona;

async function make(
  host: WindowClient,
  name: string,
  change: Change = (persona) => persona,
): Promise<string> {
  const { id } = await host.persona.create({ window, name, zone: "Europe/Berlin" });
  await edit(host, id, change);
  return id;
}

async function edit(host: WindowClient, id: string, change: Change): Promise<void> {
  const { document, digest } = await host.persona.open({ id });
  const changed = change(document) as unknown as JsonObject;
  await host.persona.save({ id, window, document: changed, baseDigest: digest });
}

/** Fills a cart every second Sunday, and orders once in the middle of it. */
const shopper: Change = (persona) => ({
  ...persona,
  knownFrom: "2026-01-05T08:00:00Z",
  traits: [
    { name: "plan", values: [{ value: "basic" }, { value: "pro", from: "2026-03-01T00:00:00Z" }] },
    { name: "email", values: [{ value: "mara@example.com" }] },
  ],
  events: [{ event: "Order Completed", at: "2026-03-10T12:00:00Z", properties: { total: 42.5 } }],
  habits: [
    {
      event: "Product Added",
      properties: { price: 19.5 },
      every: 2,
      unit: "week",
      on: ["sunday"],
      at: "10:00",
      from: "2026-01-04",
      to: "2026-06-28",
    },
  ],
});

const setupOf = (cohort: Cohort) => ({ cohort, publishedAtMs, untilMs, pauses: [], archivedAtMs: null });
const rehearseWith = async (host: WindowClient, cohort: Cohort): Promise<number> =>
  (await host.rehearsal.run({ journey, window, setup: setupOf(cohort) })).id;
const allPersonas: Cohort = { kind: "personas", ids: null };

interface Rehearsed {
  readonly users: readonly string[];
  readonly starts: readonly number[];
  readonly atMs: readonly number[];
  readonly kinds: readonly number[];
  readonly seen: readonly [users: number, messages: number];
}

function recordsOf(path: string, id?: number): Rehearsed {
  const space = opened(path, "readOnly");
  try {
    const saved = new SavedRehearsal(space.rehearsals, id ?? space.rehearsals.list().at(-1)!.id);
    const { starts, atMs, kinds } = saved.records;
    const { users, messages } = saved.circumstances;
    return {
      users: saved.users,
      starts: [...starts],
      atMs: [...atMs],
      kinds: [...kinds],
      seen: [users, messages],
    };
  } finally {
    space.close();
  }
}

test("a persona is made, edited, copied, deleted and comes back", async () => {
  const { host } = carts();
  expect(await host.persona.list()).toEqual([]);
  const id = await make(host, "  Mara ", shopper);
  await host.persona.duplicate({ id, window });
  const rows = await host.persona.list();
  expect(rows).toMatchObject([
    { id: "mara", userId: "mara", name: "Mara", messages: 16 },
    { id: "copy-of-mara", userId: "mara-2", name: "Copy of Mara", messages: 16 },
  ]);
  expect(rows[0]?.traits).toEqual([
    { name: "plan", value: "pro" },
    { name: "email", value: "mara@example.com" },
  ]);
  expect(rows[0]?.activity.bars.reduce((sum, count) => sum + count, 0)).toBe(16);
  await host.persona.remove({ id, window });
  expect(await refusalKind(host.persona.open({ id }))).toBe("notFound");
  expect((await host.persona.list()).map((row) => row.id)).toEqual(["copy-of-mara"]);
  await host.persona.restore({ id, window });
  expect((await host.persona.open({ id })).document.traits).toHaveLength(2);
  expect(await refusalKind(host.persona.restore({ id, window }))).toBe("notFound");
  expect(await refusalKind(host.persona.create({ window, name: " ", zone: "UTC" }))).toBe("nameMissing");
});

test("of two windows the slower one learns of the other, and ids stay apart", async () => {
  const { host } = carts();
  const id = await make(host, "Mara");
  const { document, digest } = await host.persona.open({ id });
  const changed = { ...document, about: "Shops on Sundays" } as unknown as JsonObject;
  const saved = await host.persona.save({ id, window, document: changed, baseDigest: digest });
  expect((await host.persona.open({ id })).digest).toBe(saved.digest);
  expect(await refusalKind(host.persona.save({ id, window, document: changed, baseDigest: digest }))).toBe(
    "changedElsewhere",
  );
  const other = await make(host, "Mara");
  expect(other).toBe("mara-2");
  expect(await refusalKind(edit(host, other, (persona) => ({ ...persona, userId: "mara" })))).toBe(
    "userIdTaken",
  );
  const wrong = await refusalOf(edit(host, other, (persona) => ({ ...persona, zone: "Middle/Earth" })));
  expect(wrong).toMatchObject({ kind: "wrongPersona" });
  expect(wrong.happened).toContain("/zone");
});

test("a persona's file brings the same persona into another space", async () => {
  const { host } = carts();
  const id = await make(host, "Mara", shopper);
  const file = await host.persona.exportFile({ id });
  expect(file.name).toBe("mara.persona.json");
  const other = servicesUnderTest();
  const imported = await other.host.persona.importFile({ window, ...file });
  const { document } = await host.persona.open({ id });
  expect((await other.host.persona.open({ id: imported.id })).document).toEqual(document);
  await other.host.persona.importFile({ window, ...file });
  expect((await other.host.persona.list()).map(({ userId }) => userId)).toEqual(["mara", "mara-2"]);
  const broken = { window, name: "b.persona.json", text: file.text.replace("basic", '"') };
  expect(await refusalKind(other.host.persona.importFile(broken))).toBe("wrongPersona");
});

test("whoever is copied as a persona does in a rehearsal what the person does", async () => {
  const { host, path } = carts();
  const [person] = await host.people.find({ text: "", limit: 1 });
  const userId = person!.userId;
  const copied = await host.persona.copyPerson({ window, userId, name: "Somebody", zone: "UTC" });
  const theirs = recordsOf(path, await rehearseWith(host, { kind: "people", userIds: [userId] }));
  const ours = recordsOf(path, await rehearseWith(host, { kind: "personas", ids: [copied.id] }));
  expect(ours.users).toEqual(theirs.users.map(() => "somebody"));
  expect({ ...ours, users: [], seen: [] }).toEqual({ ...theirs, users: [], seen: [] });
  expect(await refusalKind(host.persona.copyPerson({ window, userId: "no", name: "N", zone: "UTC" }))).toBe(
    "notFound",
  );
});

test("personas are in no count of people, and take part only where they are asked to", async () => {
  const { host, path } = carts();
  const before = await host.people.count({ condition: { all: [] }, atMs: untilMs, samples: 0 });
  const everyone = await rehearseWith(host, { kind: "everyone" });
  await make(host, "Mara", shopper);
  expect(await host.people.count({ condition: { all: [] }, atMs: untilMs, samples: 0 })).toEqual(before);
  expect(await host.people.find({ text: "Mara@example", limit: 5 })).toEqual([]);
  const again = await rehearseWith(host, { kind: "everyone" });
  expect(recordsOf(path, again)).toEqual(recordsOf(path, everyone));
  expect(recordsOf(path, again).users).not.toContain("mara");
});

test("rehearsed personas do what the same messages do when they are imported", async () => {
  const { host, path, folder } = carts();
  await make(host, "Mara", shopper);
  await make(host, "Bo", (persona) => ({ ...shopper(persona), events: [], zone: "+05:30" }));
  const calls: JsonObject[] = [];
  for (const { id } of await host.persona.list()) {
    const { document } = await host.persona.open({ id });
    const life = { document: document as unknown as JsonObject, offset: 0, limit: 500 };
    calls.push(...(await host.persona.life(life)).calls);
  }
  writeFileSync(join(folder, "personas.jsonl"), calls.map((call) => JSON.stringify(call)).join("\n"));
  const { document } = await host.journey.open({ id: journey });
  const definitions = await host.definition.all();
  writeFileSync(join(folder, "carts.journey.json"), JSON.stringify(document));
  writeFileSync(join(folder, "carts.definitions.json"), JSON.stringify(definitions));
  const run = async (args: readonly string[]): Promise<void> =>
    expect(await rehearse(folder, [...args, "--quiet"])).toMatchObject({ exit: 0, problems: [] });
  await run(["import", "personas.jsonl", "--space", "file.rehearse"]);
  const times = ["--publish-at", publishedAt, "--until", new Date(untilMs).toISOString()];
  const journeyFiles = ["carts.journey.json", "--definitions", "carts.definitions.json"];
  await run(["simulate", ...journeyFiles, "--space", "file.rehearse", ...times, "--save", "File"]);
  const rehearsed = recordsOf(path, await rehearseWith(host, allPersonas));
  expect(rehearsed).toEqual(recordsOf(join(folder, "file.rehearse")));
  expect(rehearsed.users).toEqual(["bo", "mara"]);
  expect(rehearsed.atMs.length).toBeGreaterThan(4);
});

test("a rehearsal keeps its personas as they were, and says when they have changed", async () => {
  const { host, path } = carts();
  const id = await make(host, "Mara", shopper);
  const first = await rehearseWith(host, { kind: "personas", ids: [id] });
  const isChanged = async (): Promise<boolean> =>
    (await host.travel.open({ rehearsal: first })).changed.messages;
  expect(await isChanged()).toBe(false);
  expect((await host.rehearsal.defaults({ journey })).setup.cohort).toEqual({ kind: "personas", ids: [id] });
  await edit(host, id, (persona) => ({ ...persona, about: "Only words" }));
  expect(await isChanged()).toBe(false);
  await edit(host, id, (persona) => ({ ...persona, habits: [] }));
  expect(await isChanged()).toBe(true);
  expect((await host.rehearsal.list({ journey }))[0]?.changed.messages).toBe(true);
  const again = await host.rehearsal.again({ id: first, window });
  expect(recordsOf(path, again.id)).toEqual(recordsOf(path, first));
  await host.persona.remove({ id, window });
  expect((await host.rehearsal.defaults({ journey })).setup.cohort).toEqual({ kind: "everyone" });
  const setup = setupOf({ kind: "personas", ids: [id] });
  expect(await refusalKind(host.rehearsal.run({ journey, window, setup }))).toBe("unknownPersonas");
  expect(await refusalKind(host.rehearsal.run({ journey, window, setup: setupOf(allPersonas) }))).toBe(
    "emptyCohort",
  );
  expect(
    (await host.story.of({ rehearsal: first, userId: "mara", show: "all", text: "" })).total,
  ).toBeGreaterThan(5);
});

test("stories, answers, deliveries, finds and what-ifs of personas are those of people", async () => {
  const { host, path } = carts();
  await make(host, "Mara", shopper);
  await make(host, "Bo", (persona) => ({ ...shopper(persona), traits: [] }));
  const rehearsal = await rehearseWith(host, allPersonas);
  const openedOne = await host.travel.open({ rehearsal });
  expect(openedOne).toMatchObject({ origin: "personas", people: 2, setup: { cohort: allPersonas } });
  const scope = { of: "journey", state: "entered" } as const;
  const query = { atMs: untilMs, scope, text: "mar", condition: null };
  const { people } = await host.travel.people({ rehearsal, query, sort: "name", offset: 0, limit: 9 });
  expect(people[0]).toMatchObject({ userId: "mara", name: "Mara", email: "mara@example.com" });
  const story = await host.story.of({ rehearsal, userId: "mara", show: "all", text: "" });
  expect(story.person.name).toBe("Mara");
  const asked = { rehearsal, userId: "mara", atMs: people[0]!.sinceMs };
  await host.story.why({ ...asked, subject: { about: "step", step: "entry" } });
  const range = { fromMs: publishedAtMs, toMs: untilMs };
  const outbox = await host.outbox.list({
    rehearsal,
    destination: null,
    ...range,
    text: "",
    order: "latest",
    offset: 0,
    limit: 9,
  });
  expect(outbox.total).toBeGreaterThan(0);
  const { ways } = await host.find.paths({ rehearsal, limit: 3 });
  expect(ways.length).toBeGreaterThan(0);
  const found: Cohort = { kind: "found", rehearsal, query };
  expect(recordsOf(path, await rehearseWith(host, found)).users).toEqual(["mara"]);
  const message = { type: "track", event: "Product Added", timestamp: "2026-03-20T10:00:00Z" };
  const whatIf = await host.whatIf.run({
    window,
    rehearsal,
    fromMs: Date.parse("2026-03-15T00:00:00Z") as Instant,
    journey: null,
    people: [{ userId: "mara", edits: [{ edit: "add", message }] }],
    name: "One more",
  });
  expect(await host.travel.open({ rehearsal: whatIf.id })).toMatchObject({ origin: "personas", people: 2 });
  const differ = (await host.comparison.of({ a: rehearsal, b: whatIf.id, atMs: untilMs })).differ;
  expect(differ.people).toBe(false);
  const told = await host.story.of({ rehearsal: whatIf.id, userId: "mara", show: "all", text: "" });
  expect(told.total).toBeGreaterThan(story.total);
});
