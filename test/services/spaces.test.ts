// Opening, making and copying spaces while windows look on.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { createServices } from "../../electron/services/create-services.ts";
import { opened } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { edited } from "./edited.ts";
import { memoryPreferences } from "./memory-preferences.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { newSpace, servicesUnderTest } from "./services-under-test.ts";

const window = "a";

test("a new space says what it is", async () => {
  const { host, path } = servicesUnderTest();
  expect(await host.space.current()).toMatchObject({
    path,
    name: "shop",
    userCount: 0,
    messageCount: 0,
    firstAtMs: null,
    lastAtMs: null,
    readOnly: null,
  });
  expect(await host.host.about()).toEqual({ kind: "browser", version: "1.2.3", platform: "linux" });
});

test("another space takes the place of the open one, which is free again", async () => {
  const { host, path, folder } = servicesUnderTest();
  await host.journey.create({ window, template: null });
  const changes = await host.host.changes({ window });
  await changes.next();
  const other = newSpace(join(folder, "other.rehearse"));
  expect((await host.space.open({ path: other })).name).toBe("other");
  expect(await changes.next()).toMatchObject({ value: { kind: "space" } });
  expect(await host.journey.list()).toEqual([]);
  opened(path, "readWrite").close();
  await host.space.open({ path });
  expect(await host.journey.list()).toHaveLength(1);
});

test("work on a journey of the space that was open before is not saved to its duplicate", async () => {
  const { host, path, folder } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  const before = await host.journey.open({ id });
  const work = edited(before, { kind: "renameJourney", name: "Come back" });
  const copy = await host.space.duplicate({ path: join(folder, "copy") });
  await host.space.open(copy);
  const save = { id, window, space: path, baseDigest: before.digest, ...work };
  expect(await refusalKind(host.journey.save(save))).toBe("otherSpace");
  expect(await host.journey.open({ id })).toEqual(before);
  await host.space.open({ path });
  await host.journey.save(save);
  expect((await host.journey.open({ id })).document.name).toBe("Come back");
});

test("opening the open space changes nothing and is told to nobody", async () => {
  const { host, path } = servicesUnderTest();
  const before = await host.space.current();
  const changes = await host.host.changes({ window });
  await changes.next();
  expect(await host.space.open({ path: join(path, "..", basename(path)) })).toEqual(before);
  await host.host.setPreferences({ window, preferences: { colorScheme: "dark" } });
  expect(await changes.next()).toMatchObject({ value: { kind: "preferences" } });
});

test("what cannot be opened leaves the open space as it was", async () => {
  const { host, path, folder } = servicesUnderTest();
  const notes = join(folder, "notes.rehearse");
  writeFileSync(notes, "no space at all");
  expect(await refusalKind(host.space.open({ path: join(folder, "gone.rehearse") }))).toBe("missingFile");
  expect(await refusalKind(host.space.open({ path: notes }))).toBe("notASpace");
  expect(await refusalKind(host.space.create({ path: notes }))).toBe("fileExists");
  expect(await refusalKind(host.space.create({ path: join(folder, "no", "x") }))).toBe("missingFolder");
  for (const ask of [host.space.open, host.space.create, host.space.duplicate])
    expect(await refusalKind(ask({ path: "relative.rehearse" }))).toBe("notAbsolute");
  expect((await host.space.current()).path).toBe(path);
  await host.journey.create({ window, template: null });
});

test("a new space gets the ending of spaces, and is open from then on", async () => {
  const { host, folder } = servicesUnderTest();
  const made = await host.space.create({ path: join(folder, "autumn") });
  expect(made).toMatchObject({ path: join(folder, "autumn.rehearse"), name: "autumn" });
  expect((await host.space.current()).path).toBe(made.path);
});

test("opening several at once opens one after the other, and the last stays", async () => {
  const { host, folder } = servicesUnderTest();
  const paths = ["a", "b", "c"].map((name) => newSpace(join(folder, `${name}.rehearse`)));
  await Promise.all(paths.map((path) => host.space.open({ path })));
  expect((await host.space.current()).name).toBe("c");
  for (const path of paths.slice(0, 2)) opened(path, "readWrite").close();
});

test("a duplicate is a whole space of its own, and the open one stays open", async () => {
  const { host, path, folder } = servicesUnderTest();
  await host.journey.create({ window, template: "win-back" });
  const copy = await host.space.duplicate({ path: join(folder, "copy") });
  expect(copy.path).toBe(join(folder, "copy.rehearse"));
  expect((await host.space.current()).path).toBe(path);
  expect(await refusalKind(host.space.duplicate({ path: copy.path }))).toBe("fileExists");
  expect(await refusalKind(host.space.duplicate({ path }))).toBe("fileExists");
  const list = await host.journey.list();
  await host.space.open({ path: copy.path });
  expect(await host.journey.list()).toEqual(list);
});

test("recent spaces come newest first, each once, and say whether they are there", async () => {
  const { host, path, folder } = servicesUnderTest();
  const other = newSpace(join(folder, "other.rehearse"));
  await host.space.open({ path: other });
  await host.space.open({ path });
  await host.space.open({ path: other });
  const recent = await host.space.recent();
  expect(recent.map(({ name, exists }) => [name, exists])).toEqual([
    ["other", true],
    ["shop", true],
  ]);
  expect(recent[0]!.openedAtMs).toBeGreaterThan(recent[1]!.openedAtMs);
});

test("a space that another program writes is shown, and not written", async () => {
  const folder = temporaryFolder();
  const path = newSpace(join(folder, "shared.rehearse"));
  const first = servicesUnderTest({ path });
  const { id } = await first.host.journey.create({ window, template: "win-back" });
  const second = servicesUnderTest({ path });
  const { readOnly } = await second.host.space.current();
  expect(readOnly).toMatchObject({ kind: "openElsewhere" });
  const row = (await second.host.journey.list())[0];
  expect(row?.name).toBe("Win-back");
  const shown = await second.host.journey.open({ id });
  const work = edited(shown, { kind: "renameJourney", name: "Mine" });
  const asks = [
    () => second.host.journey.save({ id, window, baseDigest: shown.digest, ...work }),
    () => second.host.journey.create({ window, template: null }),
    () => second.host.rehearsal.run({ journey: id, window }),
    () => second.host.definition.addDestination({ window, name: "Letters", kind: "list" }),
  ];
  for (const ask of asks) expect(await refusalOf(ask())).toEqual(readOnly);
  // What the other program saves is seen.
  await first.host.journey.save({ id, window, baseDigest: shown.digest, ...work });
  expect((await second.host.journey.list())[0]?.name).toBe("Mine");
  await first.close();
  expect((await second.host.space.open({ path })).readOnly).toBeNull();
  await second.host.journey.create({ window, template: null });
});

test("services over a space that cannot be opened are refused in words", () => {
  const path = join(temporaryFolder(), "gone.rehearse");
  const made = createServices({
    spacePath: path,
    samplePath: () => Promise.resolve(path),
    preferences: memoryPreferences(),
    about: { kind: "browser", version: "1", platform: "linux" },
    log: () => undefined,
  });
  expect(made).toMatchObject({ ok: false, error: { kind: "missingFile" } });
});

test("folders are browsed for spaces and files of messages, hidden ones and other files left out", async () => {
  const { host, folder } = servicesUnderTest();
  for (const name of ["b", "a10", "a9", ".hidden"]) mkdirSync(join(folder, name));
  for (const name of ["x.txt", "a.JSONL.gz", "x.png", ".x.rehearse", ".x.csv"])
    writeFileSync(join(folder, name), "");
  expect(await host.space.browse({ folder })).toEqual({
    folder,
    parent: join(folder, ".."),
    folders: ["a9", "a10", "b"],
    spaces: ["shop.rehearse"],
    messageFiles: ["a.JSONL.gz", "x.txt"],
  });
  expect((await host.space.browse({ folder: "/" })).parent).toBeNull();
  expect(existsSync((await host.space.browse({ folder: null })).folder)).toBe(true);
  expect(await refusalKind(host.space.browse({ folder: join(folder, "gone") }))).toBe("noFolder");
  expect(await refusalKind(host.space.browse({ folder: join(folder, "x.txt") }))).toBe("noFolder");
  expect(await refusalKind(host.space.browse({ folder: "relative" }))).toBe("notAbsolute");
});
