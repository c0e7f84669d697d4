// Importing through the services: what is checked is what arrives, all windows learn of it, and whatever ends it early
// leaves the space as it was.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Change } from "../../shared/api/host-contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { edited } from "./edited.ts";
import { refusalKind, refusalOf } from "./refusal.ts";
import { servicesUnderTest, type ServicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "w";
const work = "first";

const track = (userId: string, atMs: number, more: object = {}): string =>
  JSON.stringify({
    type: "track",
    userId,
    event: "Order Completed",
    timestamp: new Date(atMs).toISOString(),
    messageId: `${userId}-${atMs}`,
    ...more,
  });

const startMs = Date.UTC(2025, 0, 1);
const manyLines = (people: number, each: number): string =>
  Array.from({ length: people * each }, (_, at) => track(`u${at % people}`, startMs + at * 1_000)).join("\n");

interface Importing extends ServicesUnderTest {
  readonly give: (name: string, text: string) => Promise<{ readonly file: string; readonly mapping: null }>;
}

function importing(): Importing {
  const services = servicesUnderTest();
  const give = async (name: string, text: string) => {
    const path = join(services.folder, name);
    writeFileSync(path, text);
    const { file } = await services.host.import.givePath({ window, path });
    return { file, mapping: null };
  };
  return { ...services, give };
}

const reading = (files: readonly { readonly file: string; readonly mapping: JsonObject | null }[]) => ({
  work,
  files: [...files],
  protect: [],
});
const run = (host: WindowClient, files: Parameters<typeof reading>[0], signal?: AbortSignal) =>
  host.import.run({ window, ...reading(files), skipInvalid: false }, signal === undefined ? {} : { signal });

/** What a window is told, from now on. */
async function following(host: WindowClient, of: string) {
  const changes = await host.host.changes({ window: of });
  const told: Change[] = [];
  const done = (async () => {
    for await (const change of changes) told.push(change);
  })();
  const leave = async (): Promise<void> => {
    await changes.return(undefined);
    await done;
  };
  return { told, leave };
}

const factsOf = async (host: WindowClient) => {
  const { userCount, messageCount } = await host.space.current();
  return { people: userCount, messages: messageCount };
};

function assertWhole(path: string): void {
  const checked = checkSpace(path);
  expect(checked.ok && checked.value.damage).toEqual([]);
  expect(readdirSync(join(path, "..")).filter((name) => /staging|unfinished/.test(name))).toEqual([]);
}

test("what a check finds is what an import brings, and undoing it takes it out again", async () => {
  const { host, give, path, close, logged } = importing();
  const files = [
    await give("a.jsonl", [track("u1", startMs), track("u2", startMs + 1)].join("\n")),
    await give("b.jsonl", [track("u2", startMs + 1), track("u3", startMs + 2)].join("\n")),
  ];
  const found = await host.import.check(reading(files));
  expect(found).toMatchObject({ messages: 3, knownPeople: 3, anonymousPeople: 0, duplicates: 1, rows: 4 });
  expect(await factsOf(host)).toEqual({ people: 0, messages: 0 });
  const record = await run(host, files);
  expect(record).toMatchObject({
    source: "files",
    title: "a.jsonl, b.jsonl",
    messages: 3,
    duplicates: 1,
    skipped: 0,
  });
  expect(await factsOf(host)).toEqual({ people: 3, messages: 3 });
  expect(await host.import.list()).toEqual([record]);
  expect(await host.import.undo({ window, work, id: record.id })).toEqual({ messages: 3 });
  expect(await factsOf(host)).toEqual({ people: 0, messages: 0 });
  expect(await host.import.list()).toEqual([]);
  expect(await refusalKind(host.import.undo({ window, work, id: record.id }))).toBe("unknownImport");
  await close();
  assertWhole(path);
  expect(logged).toEqual([]);
});

test("every window is told how far it is, when it ends, and that the people changed", async () => {
  const { host, give } = importing();
  const [a, b] = [await following(host, "a"), await following(host, "b")];
  await run(host, [await give("many.jsonl", manyLines(2_000, 40))]);
  const spaces = (told: readonly Change[]): number => told.filter(({ kind }) => kind === "space").length;
  for (const { told, leave } of [a, b]) {
    // The first one is the beginning of every stream.
    await expect.poll(() => spaces(told)).toBe(2);
    await leave();
    const ofWork = told.filter((change) => change.kind === "dataWork");
    expect(ofWork.length).toBeGreaterThan(1);
    expect(ofWork.at(-1)).toEqual({ kind: "dataWork", work, progress: null });
    expect(ofWork[0]?.progress).toMatchObject({ phase: "reading" });
  }
});

test("people who arrived are counted, found and in the catalogue at once", async () => {
  const { host, give } = importing();
  const condition = { event: { name: "Order Completed", count: { atLeast: 1 } } };
  const count = async () =>
    (await host.people.count({ condition, atMs: startMs + 1_000_000, samples: 1 })).matching;
  expect(await count()).toBe(0);
  const first = await run(host, [await give("a.jsonl", manyLines(10, 2))]);
  expect(await count()).toBe(10);
  await run(host, [await give("b.jsonl", track("else", startMs))]);
  expect(await count()).toBe(11);
  await host.import.undo({ window, work, id: first.id });
  expect(await count()).toBe(1);
});

test("a rehearsal is said to be of other people, also where the counts are the same again", async () => {
  const { host, give } = importing();
  const first = await run(host, [await give("a.jsonl", manyLines(5, 2))]);
  const journey = "short";
  const condition = { event: { name: "Order Completed", count: { atLeast: 1 } } };
  const rest = { id: "rest", type: "waitForDuration", name: "Rest", duration: "1d", next: null };
  const steps = [{ id: "entry", type: "entry", name: "Ordered", condition, next: "rest" }, rest];
  const text = JSON.stringify({ format: "rehearse.journey/1", id: journey, name: "Short", steps });
  await host.journey.importFiles({ window, files: [{ name: "short.journey.json", text }] });
  await host.rehearsal.run({ journey, window });
  const changed = async () => (await host.rehearsal.list({ journey }))[0]?.changed.messages;
  expect(await changed()).toBe(false);
  await host.import.undo({ window, work, id: first.id });
  await run(host, [await give("b.jsonl", manyLines(5, 2).replaceAll(/"u(?=\d)/g, '"v'))]);
  expect(await changed()).toBe(true);
});

describe("what cannot be imported", () => {
  const wrong = [track("u1", startMs), "no json at all", track("", startMs)].join("\n");

  test("is refused with its lines, and nothing arrives", async () => {
    const { host, give } = importing();
    const refusal = await refusalOf(run(host, [await give("wrong.jsonl", wrong)]));
    expect(refusal.kind).toBe("linesRefused");
    expect(refusal.happened).toMatch(
      /^2 lines cannot be imported: wrong\.jsonl line 2: found .+, expected .+; /,
    );
    expect(refusal.happened).not.toContain("/wrong.jsonl");
    expect(await factsOf(host)).toEqual({ people: 0, messages: 0 });
    expect(await host.import.list()).toEqual([]);
  });

  test("is left out where that is wanted, and listed in the report", async () => {
    const { host, give } = importing();
    const files = [await give("wrong.jsonl", wrong)];
    const found = await host.import.check(reading(files));
    expect(found.skipped.total).toBe(2);
    const report = await host.import.report({ work, from: null });
    expect(report).toMatchObject({ next: null, done: 1 });
    const lines = report.text.trimEnd().split("\r\n");
    expect(lines[0]).toBe("file,line,reason,text");
    expect(lines[1]).toMatch(/^wrong\.jsonl,2,.*no json at all$/);
    expect(lines).toHaveLength(3);
    const record = await host.import.run({ window, ...reading(files), skipInvalid: true });
    expect(record).toMatchObject({ messages: 1, skipped: 2 });
    expect(await refusalKind(host.import.report({ work: "another", from: null }))).toBe("noReport");
  });

  test("has a report that comes in pieces, whatever its length", async () => {
    const { host, give } = importing();
    const lines = Array.from({ length: 6_000 }, (_, at) => `line ${at} “${"é".repeat(at % 90)}”`);
    await host.import.check(reading([await give("long.jsonl", lines.join("\n"))]));
    const pieces: string[] = [];
    for (let from: number | null = 0; from !== null;) {
      const piece: { readonly text: string; readonly next: number | null } = await host.import.report({
        work,
        from,
      });
      expect(piece.text.endsWith("\r\n")).toBe(true);
      pieces.push(piece.text);
      from = piece.next;
    }
    expect(pieces.length).toBeGreaterThan(1);
    const text = pieces.join("");
    expect(text.split("\r\n")).toHaveLength(6_002);
    for (const line of ["line 1 “é”", "line 5999 “"]) expect(text).toContain(line);
  });

  test("is a file that has gone, or is no gzip file as a whole", async () => {
    const { host, give, folder } = importing();
    const gone = await give("gone.jsonl", track("u1", startMs));
    rmSync(join(folder, "gone.jsonl"));
    expect((await refusalOf(run(host, [gone]))).happened).toBe(
      "“gone.jsonl” cannot be read: found no such file or folder.",
    );
    const half = await give("half.jsonl.gz", "");
    writeFileSync(join(folder, "half.jsonl.gz"), gzipSync(manyLines(50, 50)).subarray(0, 2_000));
    expect((await refusalOf(run(host, [half]))).happened).toBe(
      "“half.jsonl.gz” cannot be read: found a gzip file that breaks off.",
    );
  });

  test("is a mapping that is none, with its problems", async () => {
    const { host, give } = importing();
    const { file } = await give("a.csv", "who,when\nu1,2025-01-01\n");
    const mapping = { format: "rehearse.mapping/1", columns: [{ role: "userId", column: "who" }] };
    const refusal = await refusalOf(run(host, [{ file, mapping }]));
    expect(refusal.kind).toBe("mappingNotValid");
    expect(refusal.happened).toContain("a column with the role timestamp");
  });
});

describe("an import that is cancelled", () => {
  test("by its signal leaves the space as it was, at any moment", async () => {
    const { host, give, path, close, logged } = importing();
    const files = [await give("many.jsonl", manyLines(5_000, 20))];
    const outcomes = new Set<string>();
    for (const delayMs of [0, 20, 80, 160, 240, 320, 400, 480]) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), delayMs);
      const before = await factsOf(host);
      try {
        const record = await run(host, files, controller.signal);
        outcomes.add("done");
        await host.import.undo({ window, work, id: record.id });
      } catch {
        outcomes.add("cancelled");
        // The call ends at once; its work soon after.
        await expect
          .poll(() => refusalKind(host.import.undo({ window, work, id: 999 })))
          .toBe("unknownImport");
      }
      expect(await factsOf(host)).toEqual(before);
    }
    expect(outcomes).toContain("cancelled");
    await close();
    assertWhole(path);
    expect(logged).toEqual([]);
  });

  test("by opening another space leaves both as they were", async () => {
    const { host, give, path, folder, logged } = importing();
    const importingMany = run(host, [await give("many.jsonl", manyLines(5_000, 40))]);
    const refused = refusalKind(importingMany);
    await new Promise((done) => setTimeout(done, 150));
    await host.space.create({ path: join(folder, "other") });
    expect(await refused).toBe("cancelled");
    expect(await factsOf(host)).toEqual({ people: 0, messages: 0 });
    await host.space.open({ path });
    expect(await factsOf(host)).toEqual({ people: 0, messages: 0 });
    expect(await host.import.list()).toEqual([]);
    expect(logged).toEqual([]);
  });
});

test("one change of the people is made at a time, and a second one is told which", async () => {
  const { host, give } = importing();
  const first = run(host, [await give("many.jsonl", manyLines(5_000, 20))]);
  const small = await give("small.jsonl", track("u1", startMs));
  const refusal = await refusalOf(run(host, [small]));
  expect(refusal).toMatchObject({ kind: "working" });
  expect(refusal.happened).toMatch(/^“many\.jsonl” is being imported at the moment/);
  expect(await host.import.check({ ...reading([small]), work: "second" })).toMatchObject({ messages: 1 });
  expect((await first).messages).toBe(100_000);
  expect((await run(host, [small])).messages).toBe(1);
});

test("a check that is asked for during an import is of the space after it", async () => {
  const { host, give } = importing();
  const lines = manyLines(50, 40);
  const arriving = run(host, [await give("a.jsonl", lines)]);
  const found = await host.import.check({ ...reading([await give("again.jsonl", lines)]), work: "second" });
  expect(await arriving).toMatchObject({ messages: 2_000, duplicates: 0 });
  expect(found).toMatchObject({ messages: 0, duplicates: 2_000 });
});

test("a space that can only be read takes nothing in, and its files can be looked at", async () => {
  const writer = servicesUnderTest();
  const reader = servicesUnderTest({ path: writer.path });
  const path = join(writer.folder, "a.jsonl");
  writeFileSync(path, track("u1", startMs));
  const { file } = await reader.host.import.givePath({ window, path });
  const files = [{ file, mapping: null }];
  expect(await reader.host.import.check(reading(files))).toMatchObject({ messages: 1 });
  expect(await refusalKind(run(reader.host, files))).toBe("openElsewhere");
  expect(await factsOf(writer.host)).toEqual({ people: 0, messages: 0 });
});

test("drafts are saved within 300 ms while an import writes", async () => {
  const { host, give } = importing();
  const { id } = await host.journey.create({ window, template: "win-back" });
  const files = [await give("many.jsonl", manyLines(20_000, 15))];
  let isDone = false;
  const importingMany = run(host, files).finally(() => (isDone = true));
  const waits: number[] = [];
  for (let number = 0; !isDone; number += 1) {
    const opened = await host.journey.open({ id });
    const changed = edited(opened, { kind: "renameJourney", name: `Name ${number}` });
    const beganMs = performance.now();
    await host.journey.save({ id, window, baseDigest: opened.digest, ...changed });
    waits.push(performance.now() - beganMs);
    await new Promise((done) => setTimeout(done, 10));
  }
  expect((await importingMany).messages).toBe(300_000);
  expect(waits.length).toBeGreaterThan(5);
  expect(Math.max(...waits)).toBeLessThan(300);
});

test("hashed values are the same in every import, and the key is in no space", async () => {
  const { host, give, path, close } = importing();
  const identify = (userId: string) =>
    JSON.stringify({
      type: "identify",
      userId,
      traits: { email: "mara@example.com" },
      timestamp: new Date(startMs).toISOString(),
    });
  const protect = [{ part: "trait", key: "email", as: "hash" }] as const;
  for (const name of ["one", "two"]) {
    const files = [await give(`${name}.jsonl`, identify(name))];
    await host.import.run({ window, work, files, protect: [...protect], skipInvalid: false });
  }
  const [email] = (await host.catalogue.traits()).filter(({ path }) => path === "email");
  const hash = expect.stringMatching(/^[0-9a-f]{32}$/) as unknown;
  expect(email?.values).toEqual([{ value: hash, count: 2 }]);
  await close();
  const bytes = readFileSync(path).toString("latin1");
  expect(bytes).not.toContain("mara@example.com");
  expect(bytes).not.toContain(Buffer.alloc(32, 7).toString("latin1"));
});

test("ids are hashed or left as they are, and nothing else", async () => {
  const { host, give } = importing();
  const { file } = await give("a.jsonl", track("u1", startMs));
  const check = (as: "mask" | "leaveOut" | "hash") =>
    host.import.check({
      work,
      files: [{ file, mapping: null }],
      protect: [{ part: "userId", key: "", as }],
    });
  await expect(check("mask")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(check("leaveOut")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await check("hash")).messages).toBe(1);
});

test("saved mappings are kept by name, the newest first, and read one by one", async () => {
  const { host } = importing();
  const mapping = {
    format: "rehearse.mapping/1",
    event: "Order Completed",
    columns: [
      { role: "userId", column: "who" },
      { role: "timestamp", column: "when" },
    ],
  };
  const save = (name: string) => host.import.saveMapping({ name, mapping, columns: ["who", "when"] });
  await save("Orders");
  await save("Visits");
  await save("Orders");
  expect((await host.import.mappings()).map(({ name }) => name)).toEqual(["Orders", "Visits"]);
  expect(await refusalKind(host.import.saveMapping({ name: "x", mapping: {}, columns: [] }))).toBe(
    "mappingNotValid",
  );
  await host.import.deleteMapping({ name: "Visits" });
  expect((await host.import.mappings()).map(({ name }) => name)).toEqual(["Orders"]);
  for (let number = 1; number < 200; number += 1) await save(`Mapping ${number}`);
  expect(await refusalKind(save("One too many"))).toBe("tooManyMappings");
  await save("Orders");
});

const dataFolder = process.env["REHEARSE_DATA"] ?? resolve(import.meta.dirname, "../../../shared/data");
const isThere = existsSync(dataFolder);
if (!isThere)
  console.warn(`Skipped: the real histories are not in ${dataFolder}; set REHEARSE_DATA to their folder.`);

describe.skipIf(!isThere)("real histories", () => {
  const giveReal = async (host: WindowClient, name: string) =>
    (await host.import.givePath({ window, path: join(dataFolder, name) })).file;

  test("arrive through the services as they are", async () => {
    const { host, path, close, logged } = importing();
    const example = resolve(import.meta.dirname, "../../resources/examples/cdnow.mapping.json");
    const mapping = JSON.parse(readFileSync(example, "utf8")) as JsonObject;
    const cdnow = await run(host, [{ file: await giveReal(host, "cdnow/CDNOW_master.txt"), mapping }]);
    expect(cdnow).toMatchObject({ messages: 69_659, duplicates: 0, skipped: 0 });
    expect(await factsOf(host)).toEqual({ people: 23_570, messages: 69_659 });
    const journey = [{ file: await giveReal(host, "complete-journey/messages.jsonl.gz"), mapping: null }];
    const found = await host.import.check(reading(journey));
    expect(found).toMatchObject({ messages: 91_081, rows: 91_081, traitChanges: 801 });
    const record = await run(host, journey);
    expect(record.messages).toBe(91_081);
    await host.import.undo({ window, work, id: record.id });
    expect(await factsOf(host)).toEqual({ people: 23_570, messages: 69_659 });
    await close();
    assertWhole(path);
    expect(logged).toEqual([]);
  });
});
