// Names of journeys differ in a space, whichever way they come in.

import { expect, test } from "vitest";
import type { JsonObject } from "../../shared/base/json.ts";
import { asSent, edited } from "./edited.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "a";

async function named(host: WindowClient, name: string): Promise<string> {
  const { id } = await host.journey.create({ window, template: null });
  await host.journey.rename({ id, window, name });
  return id;
}

const nameOf = async (host: WindowClient, id: string): Promise<string> =>
  (await host.journey.open({ id })).document.name;

test.each([
  ["Café", "in another case", "CAFÉ"],
  ["Café", "with its letters taken apart", "Cafe\u0301"],
  ["Café", "with white space around", "  Café "],
])("%s is taken for another journey %s", async (name, _how, other) => {
  const { host } = servicesUnderTest();
  await named(host, name);
  const id = await named(host, "Other");
  const opened = await host.journey.open({ id });
  const work = edited(opened, { kind: "renameJourney", name: other });
  const refusal = await refusalOf(host.journey.save({ id, window, baseDigest: opened.digest, ...work }));
  expect(refusal.kind).toBe("nameTaken");
  expect(refusal.happened).toContain(other.trim());
  expect(await refusalKind(host.journey.rename({ id, window, name: other }))).toBe("nameTaken");
  expect(await nameOf(host, id)).toBe("Other");
});

test("a journey may be named anew in another case", async () => {
  const { host } = servicesUnderTest();
  const id = await named(host, "welcome");
  await host.journey.rename({ id, window, name: "Welcome" });
  expect(await nameOf(host, id)).toBe("Welcome");
});

test("the name of a deleted journey is free, and that of an archived one is not", async () => {
  const { host } = servicesUnderTest();
  const deleted = await named(host, "Deleted");
  const archived = await named(host, "Archived");
  await host.journey.delete({ id: deleted, window });
  await host.journey.setArchived({ id: archived, window, archived: true });
  const id = await named(host, "Deleted");
  expect(await refusalKind(host.journey.rename({ id, window, name: "archived" }))).toBe("nameTaken");
  await host.journey.undelete({ id: deleted, window });
  expect(await nameOf(host, deleted)).toBe("Deleted 2");
  expect((await host.journey.list()).map(({ name }) => name).sort()).toEqual([
    "Archived",
    "Deleted",
    "Deleted 2",
  ]);
});

test("drafts without a name are no two of a name", async () => {
  const { host } = servicesUnderTest();
  for (const id of [await named(host, "One"), await named(host, "Two")]) {
    const opened = await host.journey.open({ id });
    const work = edited(opened, { kind: "renameJourney", name: " " });
    await host.journey.save({ id, window, baseDigest: opened.digest, ...work });
  }
  expect((await host.journey.list()).map(({ name }) => name)).toEqual([" ", " "]);
});

test("lists and menus give no name that is empty or too long", async () => {
  const { host } = servicesUnderTest();
  const id = await named(host, "One");
  expect(await refusalKind(host.journey.rename({ id, window, name: "  " }))).toBe("nameMissing");
  expect(await refusalKind(host.journey.rename({ id, window, name: "x".repeat(74) }))).toBe("nameTooLong");
  await host.journey.rename({ id, window, name: ` ${"x".repeat(73)} ` });
  expect(await nameOf(host, id)).toBe("x".repeat(73));
});

test("renaming in a list can be undone where the journey is opened", async () => {
  const { host } = servicesUnderTest();
  const id = await named(host, "One");
  const before = await host.journey.open({ id });
  await host.journey.rename({ id, window, name: "Two" });
  const after = await host.journey.open({ id });
  expect(after.history.undo).toHaveLength(before.history.undo.length + 1);
  const [last] = after.history.undo.slice(-1);
  expect(last?.name).toContain("ename");
  const undone = edited({ ...after, history: { undo: [], redo: [] } }, last!.edit);
  expect(undone.document).toEqual(asSent(before).document);
});

test("new journeys get free names and ids, over and over", async () => {
  const { host } = servicesUnderTest();
  const made: string[] = [];
  for (const template of [null, null, "win-back", "win-back"])
    made.push((await host.journey.create({ window, template })).id);
  expect(made).toEqual(["untitled-journey", "untitled-journey-2", "win-back", "win-back-2"]);
  const clones = [await host.journey.clone({ id: "win-back", window })];
  clones.push(await host.journey.clone({ id: "win-back", window }));
  expect(clones.map(({ name }) => name)).toEqual(["Win-back copy", "Win-back copy 2"]);
  const document = (await host.journey.open({ id: "win-back" })).document as unknown as JsonObject;
  expect((await host.journey.keepCopy({ window, document, name: "WIN-BACK" })).name).toBe("WIN-BACK 3");
});

test("the id of a deleted journey is not given again", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await host.journey.delete({ id, window });
  expect(await host.journey.create({ window, template: "win-back" })).toEqual({ id: "win-back-2" });
  expect(await nameOf(host, "win-back-2")).toBe("Win-back");
});

test("destinations have names of their own, and ids made from them", async () => {
  const { host } = servicesUnderTest();
  const add = (name: string) => host.definition.addDestination({ window, name, kind: "event" });
  expect(await add(" Letter Shop ")).toEqual({ id: "letter-shop" });
  expect(await refusalKind(add("letter shop"))).toBe("nameTaken");
  expect(await refusalKind(add(" "))).toBe("nameMissing");
  expect(await add("Letter-Shop!")).toEqual({ id: "letter-shop-2" });
  expect((await host.definition.all()).destinations.map(({ name }) => name)).toEqual([
    "Letter Shop",
    "Letter-Shop!",
  ]);
});
