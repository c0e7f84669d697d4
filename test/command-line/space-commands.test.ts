// import, generate, space and rehearsals, as processes, over one space after the other.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { rehearse, startRehearse } from "./rehearse.ts";
import { smallDefinitions, smallMessages, writeJson, writeSmallInputs } from "./sample-inputs.ts";

const done = { exit: 0, problems: [] };

function smallFolder(): string {
  const folder = temporaryFolder();
  writeSmallInputs(folder);
  writeJson(folder, "small.definitions.json", smallDefinitions);
  writeFileSync(join(folder, "bad.jsonl"), `${JSON.stringify(smallMessages[0])}\n{"type":"track"}\n`);
  return folder;
}

async function smallSpace(): Promise<string> {
  const folder = smallFolder();
  const files = ["e.jsonl", "small.journey.json", "small.definitions.json"];
  expect(await rehearse(folder, ["import", ...files, "--space", "s.rehearse", "--quiet"])).toEqual({
    ...done,
    out: "",
  });
  return folder;
}

test("messages, a journey and definitions come in, and a rehearsal of them needs nothing else", async () => {
  const folder = await smallSpace();
  const info = await rehearse(folder, ["space", "info", "s.rehearse", "--json"]);
  expect(JSON.parse(info.out)).toMatchObject({
    people: 3,
    messages: 4,
    firstMessage: "2026-01-05T00:00:00.000Z",
    lastMessage: "2026-02-04T00:00:00.000Z",
    definitions: { audiences: 0, computedTraits: 0, destinations: 1 },
    journeys: [{ id: "small", name: "Small", status: "draft", versions: [], hasDraft: true }],
  });
  const run = ["--publish-at", "2026-02-01", "--json"];
  const fromSpace = await rehearse(folder, ["simulate", "small", "--space", "s.rehearse", ...run]);
  const fromFiles = ["small.journey.json", "--definitions", "d.json", "--events", "e.jsonl"];
  expect(fromSpace).toEqual(await rehearse(folder, ["simulate", ...fromFiles, ...run]));
  const why = ["--user", "u2", "--at", "2026-02-04"];
  const explained = await rehearse(folder, [
    "explain",
    "small",
    "--space",
    "s.rehearse",
    ...run.slice(0, 2),
    ...why,
  ]);
  expect(explained.out).toContain("u2 at 2026-02-04T00:00:00.000Z is in the journey");
  expect(explained.out).toContain("next: passed wait through next at 2026-02-04T12:00:00.000Z");
  const asJson = ["explain", "small", "--space", "s.rehearse", ...run.slice(0, 2), ...why, "--json"];
  const { standing } = JSON.parse((await rehearse(folder, asJson)).out) as { readonly standing: unknown };
  expect(standing).toMatchObject({ entry: 1, entryAt: expect.stringMatching(/^2026-02-/) as unknown });
});

test("a refused import names every line, and leaves no space behind and no existing one changed", async () => {
  const folder = smallFolder();
  const refused = await rehearse(folder, ["import", "e.jsonl", "bad.jsonl", "--space", "s.rehearse"]);
  expect(refused.exit).toBe(2);
  expect(refused.problems[0]).toContain("bad.jsonl line 2: found");
  expect(readdirSync(folder).filter((name) => name.startsWith("s.rehearse"))).toEqual([]);
  expect((await rehearse(folder, ["import", "e.jsonl", "--space", "s.rehearse"])).exit).toBe(0);
  const before = readFileSync(join(folder, "s.rehearse"));
  expect((await rehearse(folder, ["import", "bad.jsonl", "--space", "s.rehearse"])).exit).toBe(2);
  expect(readFileSync(join(folder, "s.rehearse")).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith("s.rehearse"))).toEqual(["s.rehearse"]);
});

test("--skip-invalid keeps the good lines and reports the others", async () => {
  const folder = smallFolder();
  const skipping = ["--skip-invalid", "--report", "refused.jsonl", "--json"];
  const { exit, out } = await rehearse(folder, ["import", "bad.jsonl", "--space", "s.rehearse", ...skipping]);
  expect([exit, JSON.parse(out)]).toEqual([
    0,
    expect.objectContaining({ messages: 1, refused: 1, users: 1 }),
  ]);
  const report = readFileSync(join(folder, "refused.jsonl"), "utf8").trimEnd().split("\n");
  expect(report.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ file: "bad.jsonl", line: 2 }),
  ]);
});

test.each<readonly [string, readonly string[], string]>([
  ["a file that is not there", ["import", "none.jsonl", "--space", "s.rehearse"], "none.jsonl"],
  [
    "a format that is none",
    ["import", "e.jsonl", "--space", "s.rehearse", "--format", "xml"],
    '--format: found "xml"',
  ],
  [
    "a report without skipping",
    ["import", "e.jsonl", "--space", "s.rehearse", "--report", "r"],
    "--report: found no --skip-invalid",
  ],
  [
    "a mapping that is none",
    ["import", "e.jsonl", "--space", "s.rehearse", "--map", "d.json"],
    'd.json /format: found "rehearse.definitions/1"',
  ],
  [
    "a journey that refers to nothing",
    ["import", "small.journey.json", "small.definitions.json", "e.jsonl", "--space", "d.json"],
    "d.json",
  ],
  [
    "no place for generated people",
    ["generate", "--users", "1", "--days", "1", "--seed", "1", "--scenario", "ecommerce"],
    "--space, --out: found no place",
  ],
  [
    "a scenario that is none",
    ["generate", "--users", "1", "--days", "1", "--seed", "1", "--scenario", "x", "--out", "o"],
    '--scenario: found "x"',
  ],
  [
    "no users to generate",
    ["generate", "--users", "0", "--days", "1", "--seed", "1", "--scenario", "ecommerce", "--out", "o"],
    "--users: found 0",
  ],
  ["a space to check that is none", ["space", "check", "e.jsonl"], "e.jsonl"],
  [
    "a space to back up that is not there",
    ["space", "backup", "none.rehearse", "copy.rehearse"],
    "none.rehearse",
  ],
])("%s is refused and nothing is written", async (_name, args, problem) => {
  const folder = smallFolder();
  const before = readdirSync(folder).sort();
  const { exit, out, problems } = await rehearse(folder, args);
  expect([exit, out]).toEqual([2, ""]);
  expect(problems).toEqual([expect.stringContaining(problem)]);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test("check finds damage with exit code 1, and a backup of a sound space is a sound space", async () => {
  const folder = await smallSpace();
  expect(await rehearse(folder, ["space", "check", "s.rehearse"])).toEqual({
    ...done,
    out: "s.rehearse: no damage\n",
  });
  expect((await rehearse(folder, ["space", "backup", "s.rehearse", "copy.rehearse"])).exit).toBe(0);
  expect((await rehearse(folder, ["space", "backup", "s.rehearse", "copy.rehearse"])).exit).toBe(2);
  const database = new Database(join(folder, "s.rehearse"));
  database.exec("UPDATE chunk_section SET body = zeroblob(length(body)) WHERE name = 'instants'");
  database.close();
  const { exit, problems } = await rehearse(folder, ["space", "check", "s.rehearse"]);
  expect([exit, problems.length]).toEqual([1, 1]);
  expect((await rehearse(folder, ["space", "check", "copy.rehearse", "--json"])).exit).toBe(0);
  writeFileSync(
    join(folder, "half.rehearse"),
    readFileSync(join(folder, "copy.rehearse")).subarray(0, 40_000),
  );
  expect(await rehearse(folder, ["space", "check", "half.rehearse"])).toEqual({
    exit: 1,
    out: "",
    problems: ["half.rehearse: found damage in the file's structure"],
  });
});

test("saved rehearsals are listed, counted, searched for people and compared", async () => {
  const folder = await smallSpace();
  const run = ["simulate", "small", "--space", "s.rehearse", "--publish-at", "2026-02-01", "--quiet"];
  expect((await rehearse(folder, [...run, "--save", "all"])).exit).toBe(0);
  expect(
    (await rehearse(folder, [...run, "--save", "paused", "--pause", "2026-02-03/2026-02-04"])).exit,
  ).toBe(0);
  const ask = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await rehearse(folder, ["rehearsals", ...args, "--space", "s.rehearse", "--json"])).out);
  expect(await ask("list")).toEqual([
    expect.objectContaining({ id: 1, name: "all", journey: "small", users: 3, messages: 4 }),
    expect.objectContaining({ id: 2, name: "paused", pauses: [expect.anything()] }),
  ]);
  expect(await ask("counts", "1", "--at", "2026-02-01")).toMatchObject({
    total: { entered: 1, inProgress: 1 },
  });
  expect(await ask("counts", "1")).toMatchObject({ total: { entered: 2, completed: 1 } });
  expect(await ask("people", "1", "--step", "wait")).toEqual([
    { user: "u2", entry: 1, since: "2026-02-03T12:00:00.000Z" },
  ]);
  expect(await ask("people", "1", "--step", "wait", "--state", "passed")).toEqual([
    { user: "u1", entry: 1, since: "2026-02-02T00:00:00.000Z" },
  ]);
  expect(await ask("story", "1", "--user", "u2")).toEqual([
    { entry: 1, at: "2026-02-03T12:00:00.000Z", what: "reached", step: "entry" },
    { entry: 1, at: "2026-02-03T12:00:00.000Z", what: "passed", step: "entry", via: "next" },
    { entry: 1, at: "2026-02-03T12:00:00.000Z", what: "reached", step: "wait" },
  ]);
  expect(await ask("compare", "1", "2")).toMatchObject({
    counts: { total: { entered: -1 } },
    people: { compared: 2, differing: 1, partings: [{ userId: "u2", first: { kind: { what: "reached" } } }] },
  });
  const wrong = await rehearse(folder, ["rehearsals", "counts", "9", "--space", "s.rehearse"]);
  expect([wrong.exit, wrong.problems.length]).toEqual([2, 1]);
});

test("Ctrl-C ends the work, says so, and leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const people = ["--users", "500000", "--days", "90", "--seed", "1", "--scenario", "ecommerce"];
  for (const place of [
    ["--out", "e.jsonl"],
    ["--space", "s.rehearse"],
  ]) {
    const running = startRehearse(folder, ["generate", ...people, ...place]);
    while (readdirSync(folder).length === 0) await wait(20);
    await wait(200);
    running.kill("SIGINT");
    expect(await running.answer).toEqual({
      exit: 130,
      out: "",
      problems: ["Cancelled. Nothing was written."],
    });
    expect(readdirSync(folder)).toEqual([]);
  }
});
