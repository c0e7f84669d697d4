// The stores of a few rows: catalogue, definitions, settings.

import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { opened, valueOf } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import type { Catalogue } from "./catalogue-store.ts";
import { documentDigest } from "./digest.ts";
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
