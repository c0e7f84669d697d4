import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import type { NewRehearsal } from "./rehearsal-store.ts";
import type { Space } from "./space.ts";

let space: Space;

beforeEach(() => {
  space = opened(join(temporaryFolder(), "rehearsals.rehearse"), "create");
  onTestFinished(() => space.close());
});

const rehearsal: NewRehearsal = {
  name: "Launch",
  journeyId: "win-back",
  journeyVersion: null,
  journeyDigest: "j",
  definitionsDigest: "d",
  messagesDigest: "m",
  settings: { publishedAtMs: 0, untilMs: 86_400_000, pauses: [] },
};

const write = <T>(work: () => T): T => valueOf(space.transaction(work));

const create = (): number => write(() => space.rehearsals.createRehearsal(rehearsal));

test("a rehearsal comes back as it was created, with the sections that were written", () => {
  const id = create();
  write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([1, 2, 3])));
  write(() => space.rehearsals.writeSection(id, "counts", new Uint8Array([4])));
  write(() => space.rehearsals.finishRehearsal(id));
  expect(space.rehearsals.get(id)).toEqual({ id, status: "finished", ...rehearsal });
  expect(space.rehearsals.sectionNames(id)).toEqual(["counts", "log"]);
  expect([...(space.rehearsals.readSection(id, "log") ?? [])]).toEqual([1, 2, 3]);
});

test("a section of a running rehearsal may be written anew, one of a finished one not", () => {
  const id = create();
  write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([1])));
  write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([2])));
  write(() => space.rehearsals.finishRehearsal(id));
  expect([...(space.rehearsals.readSection(id, "log") ?? [])]).toEqual([2]);
  expect(() => write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([3])))).toThrow(
    "is running",
  );
});

test("later rehearsals have greater ids, also after the latest was deleted", () => {
  const first = create();
  const second = create();
  write(() => space.rehearsals.delete(second));
  const third = create();
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  expect(space.rehearsals.list().map(({ id }) => id)).toEqual([first, third]);
});

test("a deleted rehearsal is gone with its sections", () => {
  const id = create();
  write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([1])));
  write(() => space.rehearsals.delete(id));
  expect(space.rehearsals.sectionNames(id)).toEqual([]);
  expect(errorOf(space.read(() => space.rehearsals.get(id))).kind).toBe("notFound");
});

const finished = (name: string): number => {
  const id = write(() => space.rehearsals.createRehearsal({ ...rehearsal, name }));
  write(() => space.rehearsals.writeSection(id, "log", new Uint8Array([1, 2, 3])));
  write(() => space.rehearsals.finishRehearsal(id));
  return id;
};

const errorFor = (work: () => unknown) => errorOf(space.transaction(work)).kind;

test("a rehearsal gets another name, and nothing else of it changes", () => {
  const id = finished("Launch");
  const before = space.rehearsals.get(id);
  write(() => space.rehearsals.rename(id, "Spring sale ♥"));
  expect(space.rehearsals.get(id)).toEqual({ ...before, name: "Spring sale ♥" });
  expect([...space.rehearsals.damage()]).toEqual([]);
  const running = create();
  expect(errorFor(() => space.rehearsals.rename(running, "x"))).toBe("notFound");
});

test("a removed rehearsal is there for nobody, and comes back as it was", () => {
  const [first, second] = [finished("One"), finished("Two")];
  const before = space.rehearsals.get(first);
  write(() => space.rehearsals.remove(first));
  expect(space.rehearsals.list().map(({ id }) => id)).toEqual([second]);
  expect(() => space.rehearsals.get(first)).toThrow("notFound");
  expect(space.rehearsals.isFinished(first)).toBe(false);
  expect(errorFor(() => space.rehearsals.remove(first))).toBe("notFound");
  expect(errorFor(() => space.rehearsals.rename(first, "x"))).toBe("notFound");
  expect([...space.rehearsals.damage()]).toEqual([]);
  write(() => space.rehearsals.restore(first));
  expect(space.rehearsals.get(first)).toEqual(before);
  expect([...(space.rehearsals.readSection(first, "log") ?? [])]).toEqual([1, 2, 3]);
  write(() => space.rehearsals.restore(second));
  expect(space.rehearsals.list().map(({ id }) => id)).toEqual([first, second]);
});

test("what was removed is deleted for good when that is asked for, or the space is opened again", () => {
  const [first, second, third] = [finished("One"), finished("Two"), finished("Three")];
  write(() => space.rehearsals.remove(first));
  expect(write(() => space.rehearsals.deleteRemoved())).toBe(1);
  expect(errorFor(() => space.rehearsals.restore(first))).toBe("notFound");
  expect(space.rehearsals.sectionNames(first)).toEqual([]);
  write(() => space.rehearsals.remove(second));
  space.close();
  space = opened(space.path, "readWrite");
  expect(errorFor(() => space.rehearsals.restore(second))).toBe("notFound");
  expect(space.rehearsals.sectionNames(second)).toEqual([]);
  expect(space.rehearsals.list().map(({ id }) => id)).toEqual([third]);
});

test("marks stand beside a finished rehearsal, stay through its removal, and go when it is deleted", () => {
  const id = create();
  expect(() => write(() => space.rehearsals.keepMarks(id, ["early"]))).toThrow("notFound");
  write(() => space.rehearsals.finishRehearsal(id));
  expect(space.rehearsals.marks(id)).toBeUndefined();
  write(() => space.rehearsals.keepMarks(id, { bookmarks: ["Begin"] }));
  write(() => space.rehearsals.remove(id));
  write(() => space.rehearsals.restore(id));
  expect(space.rehearsals.marks(id)).toEqual({ bookmarks: ["Begin"] });
  write(() => space.rehearsals.remove(id));
  write(() => space.rehearsals.deleteRemoved());
  expect(space.rehearsals.marks(id)).toBeUndefined();
});
