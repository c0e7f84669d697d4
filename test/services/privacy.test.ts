// Deleting a person everywhere, and handing a space on without anybody in it.

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instant } from "../../shared/base/instant.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { opened } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { type CartRehearsal, cartRehearsal } from "./cart-rehearsal.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { newSpace, servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "w";
const work = "work";

const folder = mkdtempSync(join(tmpdir(), "rehearse-privacy-"));
let kept: CartRehearsal;
beforeAll(async () => {
  kept = await cartRehearsal(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a copy of the rehearsed space, so that tests do not disturb each other. */
function rehearsed() {
  const path = join(temporaryFolder(), "carts.rehearse");
  copyFileSync(kept.path, path);
  return { ...servicesUnderTest({ path }), path };
}

const atMs = 1_770_940_800_000 as Instant;
const everybody = { text: "", inTraits: false, condition: null, sort: "id", descending: false } as const;

/** Who entered in the rehearsal. */
async function somebody(host: WindowClient): Promise<string> {
  const scope = { of: "journey", state: "entered" } as const;
  const query = { atMs, scope, text: "", condition: null };
  const asked = { rehearsal: kept.id, query, sort: "since", offset: 0, limit: 1 } as const;
  const { people } = await host.travel.people(asked);
  return people[0]!.userId;
}

/** Whether the file, or one of those beside it, has the text anywhere. */
const isInFile = (path: string, text: string): boolean =>
  ["", "-wal"].some((suffix) => existsSync(path + suffix) && readFileSync(path + suffix).includes(text));

test("what knows a person is said by name", async () => {
  const { host } = rehearsed();
  const userId = await somebody(host);
  const known = await host.privacy.affected({ userId });
  expect(known).toMatchObject({ userId, rehearsals: [{ name: "Carts", id: kept.id }], copies: [] });
  expect(known.messages).toBeGreaterThan(0);
  expect(await refusalKind(host.privacy.affected({ userId: "nobody" }))).toBe("unknownPerson");
});

test("a person who is deleted is in no list and no rehearsal", async () => {
  const { host, path, close, logged } = rehearsed();
  const userId = await somebody(host);
  const { userCount, messageCount } = await host.space.current();
  const { messages } = await host.privacy.affected({ userId });
  const removed = await host.privacy.removePerson({ window, work, userId });
  expect(removed).toEqual({ messages, rehearsals: 1, erased: true });
  expect(await host.space.current()).toMatchObject({
    userCount: userCount - 1,
    messageCount: messageCount - messages,
  });
  expect(await refusalKind(host.profile.of({ userId }))).toBe("notFound");
  expect(await host.rehearsal.list({ journey: "carts" })).toEqual([]);
  expect(await refusalKind(host.privacy.affected({ userId }))).toBe("unknownPerson");
  expect(await refusalKind(host.privacy.removePerson({ window, work, userId }))).toBe("unknownPerson");
  await close();
  const checked = checkSpace(path);
  expect(checked.ok && checked.value.damage).toEqual([]);
  expect(logged).toEqual([]);
});

test("a person who is deleted is in no byte of the file, nor of those beside it", async () => {
  const { host, path } = rehearsed();
  // The first of a chunk stands there in full; others are packed.
  const { people } = await host.profile.list({ ...everybody, atMs, offset: 0, limit: 1 });
  const { userId } = people[0]!;
  expect(isInFile(path, userId)).toBe(true);
  expect(await host.privacy.removePerson({ window, work, userId })).toMatchObject({ erased: true });
  expect(isInFile(path, userId)).toBe(false);
});

test("a person who stays is as they were", async () => {
  const { host } = rehearsed();
  const gone = await somebody(host);
  const all = { ...everybody, atMs, offset: 0, limit: 500 };
  const before = (await host.profile.list(all)).people.filter(({ userId }) => userId !== gone);
  await host.privacy.removePerson({ window, work, userId: gone });
  expect((await host.profile.list(all)).people).toEqual(before);
});

test("rehearsals that run are cancelled, and later ones know nothing of the person", async () => {
  const { host } = rehearsed();
  const userId = await somebody(host);
  const running = refusalKind(host.rehearsal.run({ journey: "carts", window }));
  const removing = host.privacy.removePerson({ window, work, userId });
  const outcome = await running.catch(() => "done before");
  await removing;
  expect(["cancelled", "done before", "working"]).toContain(outcome);
  await host.rehearsal.run({ journey: "carts", window });
  expect(await refusalKind(host.privacy.affected({ userId }))).toBe("unknownPerson");
});

test("copies that know the person are named, and deleted where that is wanted", async () => {
  const { host, path } = rehearsed();
  const userId = await somebody(host);
  const at = (name: string): string => join(path, "..", name);
  for (const name of ["copy", "kept", "open"]) await host.space.duplicate({ path: at(name) });
  const other = newSpace(at("other.rehearse"));
  const { copies } = await host.privacy.affected({ userId });
  const named = ["copy.rehearse", "kept.rehearse", "open.rehearse"].map(at);
  expect(copies.map((copy) => copy.path).sort()).toEqual(named);
  expect(copies.every(({ knows, bytes }) => knows === "person" && bytes > 0)).toBe(true);
  await host.privacy.removePerson({ window, work, userId });
  const writer = opened(at("open.rehearse"), "readWrite");
  const paths = [at("copy.rehearse"), at("open.rehearse"), other, path];
  const { deleted, kept: stays } = await host.privacy.deleteCopies({ window, userId, paths });
  expect(deleted).toEqual([at("copy.rehearse")]);
  expect(stays.map((one) => one.path)).toEqual([at("open.rehearse"), other, path]);
  expect(stays[0]?.why).toContain("is open for writing");
  writer.close();
  expect([...paths, at("kept.rehearse")].filter((one) => existsSync(one))).toEqual([
    at("open.rehearse"),
    other,
    path,
    at("kept.rehearse"),
  ]);
  // The person is known by copies alone by now.
  expect(await host.privacy.affected({ userId })).toMatchObject({ messages: 0, rehearsals: [] });
}, 60_000);

test("a copy that cannot be read is named as that, and stays", async () => {
  const { host, path } = rehearsed();
  const userId = await somebody(host);
  const copy = join(path, "../old.rehearse");
  await host.space.duplicate({ path: copy });
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(copy);
  database.pragma("user_version = 1");
  database.close();
  const { copies } = await host.privacy.affected({ userId });
  expect(copies).toMatchObject([{ path: copy, knows: "unreadable" }]);
  const { deleted } = await host.privacy.deleteCopies({ window, userId, paths: [copy] });
  expect(deleted).toEqual([]);
  expect(existsSync(copy)).toBe(true);
});

test("a space without people has what was made, and nobody", async () => {
  const { host, path } = rehearsed();
  const userId = await somebody(host);
  const to = join(path, "../for others");
  const made = await host.privacy.exportWithoutPeople({ window, path: to, personas: false });
  expect(made).toEqual({ path: `${to}.rehearse` });
  expect((await host.space.current()).path).toBe(path);
  const journeys = await host.journey.list();
  await host.space.open(made);
  expect(await host.space.current()).toMatchObject({ userCount: 0, messageCount: 0 });
  expect((await host.journey.list()).map(({ id }) => id)).toEqual(journeys.map(({ id }) => id));
  expect(await host.rehearsal.list({ journey: "carts" })).toEqual([]);
  expect(await host.import.list()).toEqual([]);
  expect(await refusalKind(host.privacy.affected({ userId }))).toBe("unknownPerson");
});

test("a space without people is refused where a file is, and where there is no folder", async () => {
  const { host, path } = rehearsed();
  const to = (target: string) =>
    refusalOf(host.privacy.exportWithoutPeople({ window, path: target, personas: true }));
  expect((await to(path)).kind).toBe("fileExists");
  expect((await to(join(path, "../no/x"))).kind).toBe("missingFolder");
  expect((await to("x")).kind).toBe("notAbsolute");
});

test("a space that can only be read deletes nobody, and says what it knows", async () => {
  const writer = rehearsed();
  const { host } = servicesUnderTest({ path: writer.path });
  const userId = await somebody(writer.host);
  expect((await host.privacy.affected({ userId })).messages).toBeGreaterThan(0);
  expect(await refusalKind(host.privacy.removePerson({ window, work, userId }))).toBe("openElsewhere");
});
