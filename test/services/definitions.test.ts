// Definitions through the services: changing them one at a time without overwriting another window's work, where they
// are used, and what is refused.

import { expect, test } from "vitest";
import type { JsonObject } from "../../shared/base/json.ts";
import { edited } from "./edited.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "w";
const bought: JsonObject = { event: { name: "Order Completed" } };
const inAudience = (id: string): JsonObject => ({ audience: { id, is: "member" } });
const audience = (id: string, name: string, condition: JsonObject = bought): JsonObject => ({
  id,
  name,
  condition,
});

const addAudience = (host: WindowClient, name: string, condition = bought) =>
  host.definition.add({ window, list: "audiences", item: { name, condition } });

interface Change {
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly evenIfUsed?: boolean;
}

const changeAudience = (host: WindowClient, { evenIfUsed = false, ...change }: Change) =>
  host.definition.change({ window, list: "audiences", evenIfUsed, ...change });

const namesOf = async (host: WindowClient) => (await host.definition.all()).audiences.map(({ name }) => name);

/** A journey that names an audience in its entry condition; its id. */
async function journeyWith(host: WindowClient, id: string): Promise<string> {
  const journey = (await host.journey.create({ window, template: null })).id;
  const opened = await host.journey.open({ id: journey });
  const condition = { audience: { id, is: "member" } } as const;
  const [entry] = opened.document.steps;
  const work = edited(opened, {
    kind: "changeStep",
    step: { ...entry, condition } as never,
  });
  await host.journey.save({ id: journey, window, baseDigest: opened.digest, ...work });
  return journey;
}

test("a new one gets an id from its name, and a free name", async () => {
  const { host } = servicesUnderTest();
  expect(await addAudience(host, " VIP people ")).toEqual({ id: "vip-people", name: "VIP people" });
  expect(await addAudience(host, "VIP people")).toEqual({ id: "vip-people-2", name: "VIP people 2" });
  expect(await addAudience(host, "ひと")).toEqual({ id: "audience", name: "ひと" });
  expect(await namesOf(host)).toEqual(["VIP people", "VIP people 2", "ひと"]);
});

test("a rename, its undoing, a deletion and its undoing at the same place", async () => {
  const { host } = servicesUnderTest();
  for (const name of ["A", "B", "C"]) await addAudience(host, name);
  const [before, after] = [audience("b", "B"), audience("b", "Bee")];
  await changeAudience(host, { id: "b", before, after });
  expect(await namesOf(host)).toEqual(["A", "Bee", "C"]);
  await changeAudience(host, { id: "b", before: after, after: before });
  await changeAudience(host, { id: "b", before, after: null });
  expect(await namesOf(host)).toEqual(["A", "C"]);
  const back = { window, list: "audiences", id: "b", before: null, after: before, place: 1 } as const;
  await host.definition.change({ ...back, evenIfUsed: false });
  expect(await namesOf(host)).toEqual(["A", "B", "C"]);
});

test("a window that did not see the other's change is refused, and that change is kept", async () => {
  const { host } = servicesUnderTest();
  await addAudience(host, "A");
  const before = audience("a", "A");
  await changeAudience(host, { id: "a", before, after: audience("a", "By one") });
  const second = changeAudience(host, { id: "a", before, after: audience("a", "By two") });
  expect(await refusalKind(second)).toBe("changedElsewhere");
  expect(await namesOf(host)).toEqual(["By one"]);
  const gone = changeAudience(host, { id: "none", before, after: audience("none", "A") });
  expect(await refusalKind(gone)).toBe("changedElsewhere");
});

test("changes of different items do not stand in each other's way, and the same one again is none", async () => {
  const { host } = servicesUnderTest();
  for (const name of ["A", "B"]) await addAudience(host, name);
  const a = { id: "a", before: audience("a", "A"), after: audience("a", "A1") };
  await changeAudience(host, a);
  await changeAudience(host, { id: "b", before: audience("b", "B"), after: audience("b", "B1") });
  await changeAudience(host, a);
  expect(await namesOf(host)).toEqual(["A1", "B1"]);
});

test("an audience that would depend on itself is refused by the names on the way", async () => {
  const { host } = servicesUnderTest();
  await addAudience(host, "First");
  await addAudience(host, "Second", inAudience("first"));
  await addAudience(host, "Third", inAudience("second"));
  const before = audience("first", "First");
  const refusal = await refusalOf(
    changeAudience(host, { id: "first", before, after: audience("first", "First", inAudience("third")) }),
  );
  expect(refusal.kind).toBe("cycle");
  expect(refusal.happened).toBe(
    "An audience cannot depend on itself: “First” needs “Third” needs “Second” needs “First”.",
  );
});

test("what other audiences need is not deleted, whatever is confirmed", async () => {
  const { host } = servicesUnderTest();
  await addAudience(host, "First");
  await addAudience(host, "Second", inAudience("first"));
  const deletion = { id: "first", before: audience("first", "First"), after: null, evenIfUsed: true };
  const refusal = await refusalOf(changeAudience(host, deletion));
  expect(refusal.kind).toBe("dependedOn");
  expect(refusal.happened).toContain("“Second”");
});

test("a used one is deleted only where that is confirmed; the journey then has an error", async () => {
  const { host } = servicesUnderTest();
  await addAudience(host, "VIPs");
  const id = await journeyWith(host, "vips");
  expect((await host.definition.usage()).audiences).toEqual({
    vips: [
      { of: "journey", journey: id, name: "Untitled journey", steps: [expect.anything()], versions: [] },
    ],
  });
  const errors = async () => (await host.journey.list()).find((row) => row.id === id)?.errors ?? 0;
  const before = await errors();
  const deletion = { id: "vips", before: audience("vips", "VIPs"), after: null };
  expect(await refusalKind(changeAudience(host, deletion))).toBe("inUse");
  await changeAudience(host, { ...deletion, evenIfUsed: true });
  expect(await namesOf(host)).toEqual([]);
  expect(await errors()).toBeGreaterThan(before);
});

test("a version keeps saying that it uses what its draft has let go", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await host.journey.keepVersion({ id, window });
  const uses = Object.values((await host.definition.usage()).destinations).flat();
  expect(uses.length).toBeGreaterThan(0);
  for (const use of uses) expect(use).toMatchObject({ of: "journey", journey: id, versions: [1] });
});

test("a destination in use keeps its kind; one that is not takes another", async () => {
  const { host } = servicesUnderTest();
  await host.journey.create({ window, template: "win-back" });
  const [used] = (await host.definition.all()).destinations;
  if (used === undefined) throw new Error("the template sends to a destination");
  const other = used.kind === "event" ? "list" : "event";
  const change = { window, list: "destinations", id: used.id, before: { ...used } } as const;
  const asked = host.definition.change({ ...change, after: { ...used, kind: other }, evenIfUsed: true });
  expect(await refusalKind(asked)).toBe("inUse");
  const { id } = await host.definition.addDestination({ window, name: "Letters", kind: "event" });
  const before = { id, name: "Letters", kind: "event" };
  const after = { ...before, kind: "list" };
  await host.definition.change({ window, list: "destinations", id, before, after, evenIfUsed: false });
  expect((await host.definition.all()).destinations).toContainEqual(after);
});

test("what is not right, or has a taken name, is refused, and nothing is written", async () => {
  const { host } = servicesUnderTest();
  await addAudience(host, "A");
  await addAudience(host, "B");
  const before = audience("a", "A");
  const change = (after: JsonObject) => refusalKind(changeAudience(host, { id: "a", before, after }));
  expect(await change(audience("a", "b "))).toBe("nameTaken");
  expect(await change(audience("b", "A"))).toBe("notValid");
  expect(await change(audience("a", "A", { event: { name: "" } }))).toBe("notValid");
  expect(await change(audience("a", "A", inAudience("none")))).toBe("notValid");
  expect(await refusalKind(addAudience(host, " "))).toBe("notValid");
  expect(await refusalKind(host.definition.overlaps({ audiences: ["none"], atMs: 0 }))).toBe("notFound");
  const trait = { type: "sum", event: { name: "Order Completed" } };
  expect(await refusalKind(host.definition.distribution({ trait, atMs: 0, samples: 1 }))).toBe("notValid");
  expect(await namesOf(host)).toEqual(["A", "B"]);
});

test("in a space without people everything is counted as none", async () => {
  const { host } = servicesUnderTest();
  const { id } = await addAudience(host, "A");
  expect(await host.definition.sizes({ atMs: 0 })).toMatchObject({ total: 0, audiences: [{ id, size: 0 }] });
  expect((await host.definition.overlaps({ audiences: [id], atMs: 0 })).both).toEqual([[0]]);
});
