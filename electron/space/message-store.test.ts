import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeByHand } from "../../test/space/change-by-hand.ts";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import type { EncodedChunk } from "./message-store.ts";
import type { Space } from "./space.ts";

const newSpace = (): Space => opened(join(temporaryFolder(), "messages.rehearse"), "create");

const chunk = (
  firstUser: string,
  lastUser: string,
  sections: Record<string, Uint8Array> = {},
): EncodedChunk => ({
  firstUser,
  lastUser,
  userCount: 2,
  messageCount: 3,
  firstAtMs: -5,
  lastAtMs: 8_640_000_000_000_000,
  sections: new Map(Object.entries(sections)),
});

const replace = (
  space: Space,
  add: readonly EncodedChunk[],
  remove: readonly number[] = [],
): readonly number[] => valueOf(space.transaction(() => space.messages.replaceChunks({ remove, add })));

const users = (space: Space): readonly string[] =>
  space.messages.listChunks().map(({ firstUser }) => firstUser);

describe("chunks", () => {
  test("come back with all their facts", () => {
    const space = newSpace();
    const [id = 0] = replace(space, [chunk("a", "b")]);
    const { sections: _sections, ...facts } = chunk("a", "b");
    expect(space.messages.listChunks()).toEqual([{ id, ...facts }]);
    space.close();
  });

  test("are listed by a reader as another program left them", () => {
    const space = newSpace();
    const reader = opened(space.path, "readOnly");
    expect(users(reader)).toEqual([]);
    const ids = replace(space, [chunk("a", "b")]);
    expect(users(reader)).toEqual(["a"]);
    const listed = reader.messages.listChunks();
    expect(reader.messages.listChunks()).toBe(listed);
    // Not listed anew because something else was written.
    valueOf(space.transaction(() => space.settings.set("any", 1)));
    expect(reader.messages.listChunks()).toBe(listed);
    valueOf(
      reader.read(() => {
        expect(users(reader)).toEqual(["a"]);
        replace(space, [chunk("c", "d")], ids);
        expect(users(reader)).toEqual(["a"]);
      }),
    );
    expect(users(reader)).toEqual(["c"]);
    reader.close();
    space.close();
  });

  test("stand in the order of UTF-16 code units, not of SQLite's bytes", () => {
    const space = newSpace();
    // U+1F600 begins with the code unit D83D, which is before U+FF21; in UTF-8 it is the other way round.
    replace(space, [chunk("\uFF21", "\uFF21"), chunk("\u{1F600}", "\u{1F600}"), chunk("a", "a")]);
    expect(users(space)).toEqual(["a", "\u{1F600}", "\uFF21"]);
    space.close();
  });

  test("keep users whose ids UTF-8 does not have", () => {
    const space = newSpace();
    replace(space, [chunk("\ud800", "\ud800\u0000x")]);
    expect(space.messages.listChunks()).toMatchObject([{ firstUser: "\ud800", lastUser: "\ud800\u0000x" }]);
    space.close();
  });

  test("are replaced all together, and their ids are not given again", () => {
    const space = newSpace();
    const before = replace(space, [chunk("a", "b", { x: new Uint8Array(9) }), chunk("c", "d")]);
    const after = replace(space, [chunk("a", "c"), chunk("d", "e")], before);
    expect(users(space)).toEqual(["a", "d"]);
    expect(after.some((id) => before.includes(id))).toBe(false);
    expect(space.messages.readSection(before[0] ?? 0, "x")).toBeUndefined();
    space.close();
  });

  test("that share a user are a bug, and nothing of them is kept", () => {
    const space = newSpace();
    replace(space, [chunk("a", "c")]);
    expect(() => replace(space, [chunk("c", "d")])).toThrow("one chunk only");
    expect(users(space)).toEqual(["a"]);
    space.close();
  });

  test("are taken one at a time", () => {
    const space = newSpace();
    const stored: number[] = [];
    function* chunks(): Iterable<EncodedChunk> {
      for (const user of ["a", "b"]) {
        stored.push(space.messages.listChunks().length);
        yield chunk(user, user);
      }
    }
    valueOf(space.transaction(() => space.messages.replaceChunks({ remove: [], add: chunks() })));
    expect(stored).toEqual([0, 1]);
    space.close();
  });

  test("are written inside a transaction only", () => {
    const space = newSpace();
    expect(() => space.messages.replaceChunks({ remove: [], add: [] })).toThrow("inside space.transaction");
    space.close();
  });

  test("name their content: the same until something changes", () => {
    const space = newSpace();
    const [first = 0] = replace(space, [chunk("a", "b", { x: new Uint8Array([1]) })]);
    const digest = space.messages.contentDigest();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(space.messages.contentDigest()).toBe(digest);
    replace(space, [chunk("a", "b", { x: new Uint8Array([2]) })], [first]);
    expect(space.messages.contentDigest()).not.toBe(digest);
    space.close();
  });
});

describe("sections", () => {
  const body = Uint8Array.from({ length: 100_003 }, (_, index) => index * 7);

  test("come back byte for byte, the empty one too", () => {
    const space = newSpace();
    const [id = 0] = replace(space, [chunk("a", "b", { body, empty: new Uint8Array(0) })]);
    expect(space.messages.sectionNames(id)).toEqual(["body", "empty"]);
    expect(Buffer.from(space.messages.readSection(id, "body") ?? []).equals(body)).toBe(true);
    expect(space.messages.readSection(id, "empty")).toHaveLength(0);
    expect(space.messages.readSection(id, "other")).toBeUndefined();
    expect([...space.messages.readSections(id, ["empty", "other"]).keys()]).toEqual(["empty"]);
    space.close();
  });

  test("may be a view into a larger array", () => {
    const space = newSpace();
    const [id = 0] = replace(space, [chunk("a", "b", { view: body.subarray(11, 20) })]);
    expect([...(space.messages.readSection(id, "view") ?? [])]).toEqual([...body.subarray(11, 20)]);
    space.close();
  });

  test("start where typed arrays can be laid over them", () => {
    const space = newSpace();
    const lengths = [1, 8, 100, 4_000, 16_400, 300_000];
    const named = lengths.map((length) => [`s${length}`, body.subarray(0, length)] as const);
    const [id = 0] = replace(space, [chunk("a", "b", Object.fromEntries(named))]);
    for (const [name] of named) expect((space.messages.readSection(id, name)?.byteOffset ?? 1) % 8).toBe(0);
    space.close();
  });

  test("that changed on the disk are damaged when read, unless the caller does not look", () => {
    const path = join(temporaryFolder(), "messages.rehearse");
    const created = opened(path, "create");
    const [id = 0] = replace(created, [chunk("a", "b", { body })]);
    created.close();
    changeByHand(path, "UPDATE chunk_section SET body = x'010203'");
    const space = opened(path, "readOnly");
    const failed = errorOf(space.read(() => space.messages.readSection(id, "body")));
    expect(failed).toEqual({ kind: "damaged", path, what: `section "body" of message chunk ${id}` });
    expect(space.messages.readSection(id, "body", { verify: false })).toHaveLength(3);
    expect([...space.messages.damage()]).toEqual([`section "body" of message chunk ${id}`]);
    space.close();
  });
});
