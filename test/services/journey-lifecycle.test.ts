// A journey from its first draft to versions, copies, the archive and back.

import { expect, test } from "vitest";
import { edited } from "./edited.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "a";

async function save(host: WindowClient, id: string, name: string): Promise<void> {
  const opened = await host.journey.open({ id });
  const work = edited(opened, { kind: "renameJourney", name });
  await host.journey.save({ id, window, baseDigest: opened.digest, ...work });
}

test("a kept version takes the place of the draft, and never changes", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  const draft = await host.journey.open({ id });
  expect(await host.journey.keepVersion({ id, window })).toEqual({ version: 1 });
  const kept = await host.journey.open({ id });
  expect(kept).toMatchObject({ isDraft: false, digest: draft.digest, document: draft.document });
  expect(kept.versions.map(({ version, stepCount }) => [version, stepCount])).toEqual([
    [1, draft.document.steps.length],
  ]);
  expect(await refusalKind(host.journey.keepVersion({ id, window }))).toBe("nothingToKeep");
  await save(host, id, "Come back");
  const [row] = await host.journey.list();
  expect(row).toMatchObject({ name: "Come back", version: 1, hasDraft: true });
  expect(await host.journey.keepVersion({ id, window })).toEqual({ version: 2 });
  expect(await host.journey.version({ id, version: 1 })).toEqual(draft.document);
  expect((await host.journey.version({ id, version: 2 })).name).toBe("Come back");
  expect(await refusalKind(host.journey.version({ id, version: 3 }))).toBe("notFound");
});

test("a draft with errors is saved, and not kept as a version", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: null });
  const opened = await host.journey.open({ id });
  const work = edited(opened, {
    kind: "addStep",
    at: { step: opened.document.steps[0]!.id, via: "next" },
    step: { id: "mail", type: "sendToDestinations", name: "", key: "", destinations: [], next: null },
  });
  await host.journey.save({ id, window, baseDigest: opened.digest, ...work });
  const [row] = await host.journey.list();
  expect(row).toMatchObject({ stepCount: 2 });
  expect(row?.errors).toBeGreaterThan(0);
  expect(await refusalKind(host.journey.keepVersion({ id, window }))).toBe("notValid");
  expect(await host.journey.open({ id })).toMatchObject({ isDraft: true, ...work });
});

test("what is no journey is not saved, and the draft stays as it was", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  const other = await host.journey.create({ window, template: "onboarding" });
  const opened = await host.journey.open({ id });
  const good = edited(opened, { kind: "renameJourney", name: "Other" });
  const base = { id, window, baseDigest: opened.digest };
  for (const wrong of [
    { ...good, document: { ...good.document, steps: [] } },
    { ...good, document: { ...good.document, id: other.id } },
    { ...good, document: { ...good.document, extra: 1 } },
    { ...good, history: { undo: [{ name: 1 }], redo: [] } },
  ])
    expect(await refusalKind(host.journey.save({ ...base, ...wrong }))).toBe("wrongShape");
  expect(await host.journey.open({ id })).toEqual(opened);
});

test("a template brings the definitions that it needs, and overwrites none", async () => {
  const { host } = servicesUnderTest();
  await host.definition.addDestination({ window, name: "Braze", kind: "list" });
  const before = await host.definition.all();
  const { id } = await host.journey.create({ window, template: "cart-abandonment" });
  const after = await host.definition.all();
  expect(after.destinations).toContainEqual(before.destinations[0]);
  expect(after.destinations.filter((destination) => destination.id === "braze")).toEqual(before.destinations);
  expect(after.audiences.length).toBeGreaterThan(0);
  const template = (await host.journey.templates()).find((one) => one.id === "cart-abandonment");
  const { document } = await host.journey.open({ id });
  expect(document.steps.map(({ name }) => name)).toEqual(template?.document.steps.map(({ name }) => name));
});

test("every template makes a journey without errors in an empty space", async () => {
  const { host } = servicesUnderTest();
  const templates = await host.journey.templates();
  for (const { id } of templates) await host.journey.create({ window, template: id });
  const rows = await host.journey.list();
  expect(rows.map(({ errors }) => errors)).toEqual(templates.map(() => 0));
  expect(await refusalKind(host.journey.create({ window, template: "no-such" }))).toBe("notFound");
});

test("a clone has ids and keys of its own, and no versions", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await host.journey.keepVersion({ id, window });
  const clone = await host.journey.clone({ id, window });
  const [original, copy] = [await host.journey.open({ id }), await host.journey.open({ id: clone.id })];
  expect(copy.versions).toEqual([]);
  expect(copy.document.steps.length).toBe(original.document.steps.length);
  const keysOf = (steps: typeof copy.document.steps) =>
    steps.flatMap((step) => (step.type === "sendToDestinations" ? [step.key] : []));
  const keys = keysOf(original.document.steps);
  expect(keysOf(copy.document.steps).filter((key) => keys.includes(key))).toEqual([]);
});

test("the archive is left again, as a draft", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  const statusOf = async () => (await host.journey.list())[0]?.status;
  await host.journey.setArchived({ id, window, archived: true });
  expect(await statusOf()).toBe("archived");
  await host.journey.setArchived({ id, window, archived: false });
  expect(await statusOf()).toBe("draft");
});

test("a deleted journey is nowhere until it is taken back, with its history", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await save(host, id, "Come back");
  const before = await host.journey.open({ id });
  await host.journey.delete({ id, window });
  expect(await host.journey.list()).toEqual([]);
  const work = edited(before, { kind: "renameJourney", name: "Ghost" });
  const asks = [
    () => host.journey.open({ id }),
    () => host.journey.save({ id, window, baseDigest: before.digest, ...work }),
    () => host.journey.rename({ id, window, name: "Ghost" }),
    () => host.journey.clone({ id, window }),
    () => host.journey.delete({ id, window }),
    () => host.journey.keepVersion({ id, window }),
    () => host.journey.setArchived({ id, window, archived: true }),
    () => host.journey.exportFiles({ ids: [id], version: null }),
  ];
  for (const ask of asks) expect(await refusalKind(ask())).toBe("notFound");
  await host.journey.undelete({ id, window });
  expect(await host.journey.open({ id })).toEqual(before);
  await host.journey.undelete({ id, window });
  expect(await refusalKind(host.journey.undelete({ id: "no-such", window }))).toBe("notFound");
});

test("all of it is there when the space is opened again", async () => {
  const first = servicesUnderTest();
  const { id } = await first.host.journey.create({ window, template: "win-back" });
  await save(first.host, id, "Come back");
  const [opened, list] = [await first.host.journey.open({ id }), await first.host.journey.list()];
  await first.close();
  const { host } = servicesUnderTest({ path: first.path });
  expect(await host.journey.open({ id })).toEqual(opened);
  expect(await host.journey.list()).toEqual(list);
});
