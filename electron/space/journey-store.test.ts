import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { documentDigest } from "./digest.ts";
import type { Space } from "./space.ts";

let space: Space;
let clock = 0;

beforeEach(() => {
  space = opened(join(temporaryFolder(), "journeys.rehearse"), "create");
  onTestFinished(() => space.close());
  clock = 0;
});

const save = (id: string, document: string) => ({ id, name: `Journey ${id}`, document, savedAtMs: ++clock });

const saveDraft = (id: string, document: string): void =>
  valueOf(space.transaction(() => space.journeys.saveDraft(save(id, document))));

const saveVersion = (id: string, document: string): number =>
  valueOf(space.transaction(() => space.journeys.saveVersion(save(id, document))));

describe("a draft", () => {
  test("is kept as the text that was given, with its digest", () => {
    saveDraft("a", '{ "name": "Ä 😀" }');
    expect(space.journeys.document("a", "draft")).toEqual({
      version: "draft",
      savedAtMs: 1,
      document: '{ "name": "Ä 😀" }',
      digest: documentDigest('{ "name": "Ä 😀" }'),
    });
  });

  test("is written anew by the next save", () => {
    saveDraft("a", "1");
    saveDraft("a", "2");
    expect(space.journeys.document("a", "latest")).toMatchObject({ document: "2", savedAtMs: 2 });
    expect(space.journeys.get("a")).toMatchObject({
      hasDraft: true,
      versions: [],
      status: "draft",
      changedAtMs: 2,
    });
  });
});

describe("a version", () => {
  test("is counted from 1 and takes the place of the draft", () => {
    saveDraft("a", "draft");
    expect([saveVersion("a", "one"), saveVersion("a", "two")]).toEqual([1, 2]);
    expect(space.journeys.get("a")).toMatchObject({ hasDraft: false, versions: [1, 2] });
    expect(space.journeys.document("a", 1).document).toBe("one");
    expect(space.journeys.document("a", "latest")).toMatchObject({ version: 2, document: "two" });
  });

  test("stays as it is when a new draft is begun", () => {
    saveVersion("a", "one");
    saveDraft("a", "two");
    expect(space.journeys.document("a", 1).document).toBe("one");
    expect(space.journeys.document("a", "latest")).toMatchObject({ version: "draft", document: "two" });
  });
});

describe("a journey", () => {
  test("changes its status, and nothing else with it", () => {
    saveVersion("a", "one");
    valueOf(space.transaction(() => space.journeys.setStatus("a", "archived", 9)));
    expect(space.journeys.get("a")).toMatchObject({ status: "archived", changedAtMs: 9, versions: [1] });
    saveDraft("a", "two");
    expect(space.journeys.get("a").status).toBe("archived");
  });

  test("that is deleted can be restored with all its versions", () => {
    saveVersion("a", "one");
    valueOf(space.transaction(() => space.journeys.delete("a")));
    expect(space.journeys.list().map(({ deleted }) => deleted)).toEqual([true]);
    valueOf(space.transaction(() => space.journeys.restore("a")));
    expect(space.journeys.get("a")).toMatchObject({ deleted: false, versions: [1] });
    expect(space.journeys.document("a", 1).document).toBe("one");
  });

  test("that is purged is gone, and the others are not", () => {
    saveVersion("a", "one");
    saveVersion("b", "one");
    valueOf(space.transaction(() => space.journeys.purge("a")));
    expect(space.journeys.list().map(({ id }) => id)).toEqual(["b"]);
    expect(errorOf(space.read(() => space.journeys.document("a", 1))).kind).toBe("notFound");
  });

  test("that is not there is named", () => {
    const what = 'journey "x"';
    expect(errorOf(space.read(() => space.journeys.get("x")))).toEqual({
      kind: "notFound",
      path: space.path,
      what,
    });
    const restored = space.transaction(() => space.journeys.restore("x"));
    expect(errorOf(restored)).toEqual({ kind: "notFound", path: space.path, what });
  });

  test("stands in the list by its id's code units", () => {
    for (const id of ["b", "B", "a-1", "a"]) saveDraft(id, "");
    expect(space.journeys.list().map(({ id }) => id)).toEqual(["B", "a", "a-1", "b"]);
  });
});

test("a transaction that fails keeps nothing of what it wrote", () => {
  saveDraft("a", "before");
  const failed = space.transaction(() => {
    space.journeys.saveDraft(save("a", "after"));
    space.journeys.delete("missing");
  });
  expect(errorOf(failed).kind).toBe("notFound");
  expect(() =>
    space.transaction(() => {
      space.journeys.saveDraft(save("a", "after"));
      throw new TypeError("a bug");
    }),
  ).toThrow("a bug");
  expect(space.journeys.document("a", "latest").document).toBe("before");
});

test("journeys are written inside a transaction only, and a space for reading not at all", () => {
  saveDraft("a", "1");
  expect(() => space.journeys.saveDraft(save("a", "2"))).toThrow("inside space.transaction");
  const reader = opened(space.path, "readOnly");
  expect(() => reader.transaction(() => reader.journeys.saveDraft(save("a", "2")))).toThrow(
    "opened for writing",
  );
  reader.close();
});
