// The stores of a few rows: catalogue, definitions, settings, imports, personas.

import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import type { Catalogue } from "./catalogue-store.ts";
import { documentDigest } from "./digest.ts";
import type { NewImportRecord } from "./import-record-store.ts";
import type { Space } from "./space.ts";

let space: Space;

beforeEach(() => {
  space = opened(join(temporaryFolder(), "small.rehearse"), "create");
  onTestFinished(() => space.close());
});

const write = <T>(work: () => T): T => valueOf(space.transaction(work));

const event = (type: "track" | "page", name: string, messageCount: number) => ({
  type,
  name,
  messageCount,
  userCount: 1,
});

test("a new space has no messages, no events, no definitions and no settings", () => {
  expect(space.catalogue.facts()).toEqual({ userCount: 0, messageCount: 0, firstAtMs: null, lastAtMs: null });
  expect(space.catalogue.events()).toEqual([]);
  expect(space.definitions.get()).toBeUndefined();
  expect(space.settings.get("any")).toBeUndefined();
});

test("the catalogue is replaced as a whole, and the most frequent event comes first", () => {
  const facts = { userCount: 3, messageCount: 9, firstAtMs: -1, lastAtMs: 5 };
  const events = [
    event("track", "b", 2),
    event("page", "", 2),
    event("track", "a", 2),
    event("track", "c", 3),
  ];
  write(() => space.catalogue.replace({ facts, events: [event("track", "old", 1)] }));
  write(() => space.catalogue.replace({ facts, events } satisfies Catalogue));
  expect(space.catalogue.facts()).toEqual(facts);
  expect(space.catalogue.events().map(({ type, name }) => `${type} ${name}`)).toEqual([
    "track c",
    "page ",
    "track a",
    "track b",
  ]);
});

test("definitions come back as they were saved last", () => {
  write(() => space.definitions.save("first"));
  write(() => space.definitions.save("second"));
  expect(space.definitions.get()).toEqual({ document: "second", digest: documentDigest("second") });
});

test("settings are JSON values by key", () => {
  const value = { list: [1, null, "é"], nested: { true: true } };
  write(() => space.settings.set("key", "before"));
  write(() => space.settings.set("key", value));
  write(() => space.settings.set("other", 1));
  write(() => space.settings.delete("other"));
  expect(space.settings.get("key")).toEqual(value);
  expect(space.settings.get("other")).toBeUndefined();
});

const importOf = (title: string, firstPosition: number, endPosition: number): NewImportRecord => ({
  atMs: -1,
  source: "files",
  title,
  messageCount: endPosition - firstPosition,
  duplicateCount: 2,
  skippedCount: 3,
  firstPosition,
  endPosition,
});

test("imports are listed from the newest on, and each comes back with all that was noted", () => {
  const first = write(() => space.imports.add(importOf("\ud800.jsonl", 0, 5)));
  const second = write(() => space.imports.add(importOf("b.csv", 5, 9)));
  expect(space.imports.list().map(({ id }) => id)).toEqual([second, first]);
  expect(space.imports.get(first)).toEqual({ id: first, ...importOf("\ud800.jsonl", 0, 5) });
});

test("positions of an import whose messages are gone are not given again while it is listed", () => {
  expect(space.imports.endPosition()).toBe(0);
  const id = write(() => space.imports.add(importOf("a", 0, 5)));
  write(() => space.imports.setMessageCount(id, 0));
  expect(space.imports.get(id).messageCount).toBe(0);
  expect(space.imports.endPosition()).toBe(5);
  write(() => space.imports.remove(id));
  expect(space.imports.endPosition()).toBe(0);
  expect(errorOf(space.read(() => space.imports.get(id)))).toMatchObject({ kind: "notFound" });
});

test("personas come back as they were saved last, in the order in which they came", () => {
  for (const [id, document] of [
    ["mara", "1"],
    ["abe", "2"],
    ["mara", "3"],
  ] as const)
    write(() => space.personas.save(id, document));
  expect(space.personas.list()).toEqual([
    { id: "mara", document: "3", digest: documentDigest("3") },
    { id: "abe", document: "2", digest: documentDigest("2") },
  ]);
  expect(space.personas.get("abe").document).toBe("2");
});

test("a persona that was deleted is there again once it is saved", () => {
  write(() => space.personas.save("mara", "1"));
  write(() => space.personas.delete("mara"));
  expect(space.personas.list()).toEqual([]);
  expect(errorOf(space.transaction(() => space.personas.delete("mara")))).toMatchObject({ kind: "notFound" });
  write(() => space.personas.save("mara", "1"));
  expect(space.personas.get("mara").document).toBe("1");
});
