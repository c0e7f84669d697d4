// Whatever is wrong with what a person gives: exit code 2, a line for each problem that names the place, what
// was found and what is expected, and no file touched.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { rehearse } from "./rehearse.ts";
import { published, smallInputs, smallJourney, writeJson, writeSmallInputs } from "./sample-inputs.ts";

const simulate = ["simulate", ...smallInputs, ...published];
const outputs = ["--out", "old.jsonl", "--summary", "new.json", "--deliveries", "new.jsonl"];
const withJourney = (file: string): readonly string[] => [
  "simulate",
  file,
  ...smallInputs.slice(1),
  ...published,
];

/** What is wrong, the arguments, and a piece of each line of standard error, in order. */
type Case = readonly [name: string, args: readonly string[], ...problems: readonly string[]];
const cases: readonly Case[] = [
  ["an unknown command", ["foo"], "unknown command 'foo'"],
  ["an unknown option", [...simulate, "--fast"], "unknown option '--fast'"],
  ["a missing argument", ["simulate", ...published], "missing required argument 'journey'"],
  ["one argument too many", [...simulate, "more"], "too many arguments"],
  ["no publication instant", ["simulate", ...smallInputs], "required option '--publish-at"],
  ["no messages at all", ["simulate", "small.journey.json", ...published], "found no messages"],
  ["a space and events", [...simulate, "--space", "s.rehearse"], "found both --space and --events"],
  [
    "instants that are none",
    ["simulate", ...smallInputs, "--publish-at", "yesterday"],
    '--publish-at: found "yesterday"',
  ],
  ["a date-time without zone", [...simulate, "--until", "2026-03-01T00:00:00"], "--until: found"],
  [
    "an end before the publication",
    [...simulate, "--until", "2026-01-31"],
    "--until: found 2026-01-31T00:00:00.000Z",
  ],
  ["a count before the publication", [...simulate, "--at", "2026-01-31"], "--at: found 2026-01-31"],
  ["a count after the end", [...simulate, "--at", "2026-02-05"], "--at: found 2026-02-05"],
  [
    "a publication after the last message",
    ["simulate", ...smallInputs, "--publish-at", "2026-03-01"],
    "--publish-at: found 2026-03-01T00:00:00.000Z, after the last message",
  ],
  [
    "an archive instant at the publication",
    [...simulate, "--archive-at", "2026-02-01"],
    "--archive-at: found",
  ],
  ["a pause that ends where it begins", [...simulate, "--pause", "2026-02-02/2026-02-02"], "--pause: found"],
  [
    "a pause without its end",
    [...simulate, "--pause", "2026-02-02"],
    '--pause: found "2026-02-02", expected <from>/<to>',
  ],
  ["no workers", [...simulate, "--workers", "0"], '--workers: found "0"'],
  ["workers that are no number", [...simulate, "--workers", "two"], '--workers: found "two"'],
  ["a place to save without a space", [...simulate, "--save", "x"], "--save: found no space"],
  [
    "a place to save without a name",
    [...simulate, "--save", ""],
    "--save: found no space",
    '--save: found ""',
  ],
  [
    "a name to save under in two lines",
    ["simulate", "small.journey.json", "--space", "s.rehearse", ...published, "--save", "a\nb"],
    '--save: found "a\\nb", expected a name of 1 to 200 characters, in one line',
  ],
  [
    "a beginning of sample people beyond any calendar",
    ["generate", "--scenario", "ecommerce", "--users", "1", "--days", "1", "--seed", "1"].concat([
      "--start",
      "9999-12-30",
      "--out",
      "new.jsonl",
    ]),
    "--start: found 9999-12-30T00:00:00.000Z, expected an instant from 1900-01-01T00:00:00.000Z to 9000",
  ],
  [
    "several wrong options, each named",
    [...simulate, "--workers", "x", "--at", "y", "--pause", "z"],
    "--workers",
    "--pause",
    "--at",
  ],
  ["a journey that is not there", withJourney("none.json"), "none.json: found no such file"],
  ["a journey that is a folder", withJourney("folder"), "folder: found a folder"],
  ["a journey that is no JSON", withJourney("broken.json"), "broken.json line 2"],
  [
    "a journey that is no UTF-8",
    withJourney("latin1.journey.json"),
    "latin1.journey.json: found bytes that are no UTF-8",
  ],
  [
    "a journey with two problems",
    withJourney("wrong.journey.json"),
    "/steps/1/duration: found",
    "/steps/2/destinations/0/id: found",
  ],
  [
    "definitions that are not there",
    ["simulate", "small.journey.json", "--events", "e.jsonl", "--definitions", "none", ...published],
    "none: found no such file",
  ],
  [
    "events that are not there",
    ["simulate", "small.journey.json", "--definitions", "d.json", "--events", "none", ...published],
    "none: found no such file",
  ],
  [
    "events with two bad lines",
    ["simulate", "small.journey.json", "--definitions", "d.json", "--events", "bad.jsonl", ...published],
    "bad.jsonl line 2",
    "bad.jsonl line 4",
  ],
  [
    "events in a folder, and in a gzip file that breaks off",
    [
      ...["simulate", "small.journey.json", "--definitions", "d.json", "--events", "folder"],
      ...["--events", "cut.jsonl.gz", ...published],
    ],
    "folder: found a folder, expected a file of messages",
    "cut.jsonl.gz: found a gzip file that breaks off, expected a file of messages",
  ],
  [
    "events without any message and no end",
    ["simulate", "small.journey.json", "--definitions", "d.json", "--events", "empty.jsonl", ...published],
    "--until: found no end and no message",
  ],
  ["users that are not there", [...simulate, "--users", "none"], "none: found no such file"],
  [
    "users that are no ids",
    [...simulate, "--users", "users.json"],
    "users.json /0: found 7",
    "users.json /2: found null",
  ],
  [
    "an output in no folder",
    [...simulate, "--out", "nowhere/t.jsonl"],
    "nowhere/t.jsonl: found no such file or folder",
  ],
  ["an output that is a folder", [...simulate, "--out", "folder"], "folder: found a folder"],
  [
    "two outputs of one name",
    [...simulate, "--out", "x", "--summary", "./x"],
    "./x: found one file named for two outputs",
  ],
  [
    "an output that is an input",
    [...simulate, "--out", "e.jsonl"],
    "e.jsonl: found an input named as an output",
  ],
  [
    "a space that is not there",
    ["simulate", "small.journey.json", "--space", "none.rehearse", ...published],
    "none.rehearse",
  ],
  ["a space that is none", ["simulate", "small.journey.json", "--space", "d.json", ...published], "d.json"],
  [
    "a user without messages",
    ["explain", ...smallInputs, ...published, "--user", "x", "--at", "2026-02-02"],
    '--user: found "x"',
  ],
  [
    "a step that is not there",
    ["explain", ...smallInputs, ...published, "--user", "u1", "--at", "2026-02-02", "--step", "x"],
    '--step: found "x", expected one of entry, wait, mail',
  ],
  [
    "a question before the publication",
    ["explain", ...smallInputs, ...published, "--user", "u1", "--at", "2026-01-02"],
    "--at: found 2026-01-02",
  ],
  [
    "a question after the end",
    ["explain", ...smallInputs, ...published, "--user", "u1", "--at", "2026-03-02", "--until", "2026-03-01"],
    "--at: found 2026-03-02",
  ],
  [
    "files that cannot be valid",
    ["validate", "wrong.journey.json", "d.json", "none.json", "e.jsonl"],
    "/steps/1/duration",
    "/steps/2/destinations/0/id",
    "none.json: found no such file",
    "e.jsonl line 2",
  ],
];

const parent = mkdtempSync(join(tmpdir(), "rehearse-bad-input-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function prepare(folder: string): void {
  writeSmallInputs(folder);
  writeFileSync(join(folder, "broken.json"), '{\n  "format": nothing }');
  const [entry, wait, mail] = smallJourney.steps;
  const destinations = [{ id: "nobody", call: "track" }];
  writeJson(folder, "wrong.journey.json", {
    ...smallJourney,
    steps: [entry, { ...wait, duration: "0d" }, { ...mail, destinations }],
  });
  const good = '{"type":"track","event":"A","userId":"u","timestamp":"2026-02-02T00:00:00Z"}';
  writeFileSync(join(folder, "bad.jsonl"), `${good}\n{"type":"track"}\n${good}\nnonsense\n`);
  writeFileSync(join(folder, "empty.jsonl"), "");
  writeFileSync(join(folder, "cut.jsonl.gz"), gzipSync(`${good}\n`).subarray(0, -10));
  writeFileSync(join(folder, "latin1.journey.json"), Buffer.from('{ "name": "Café" }', "latin1"));
  writeFileSync(join(folder, "users.json"), '[7, "u1", null]');
  writeFileSync(join(folder, "old.jsonl"), "as it was");
  mkdirSync(join(folder, "folder"));
}

test.concurrent.for(cases)("%s", async ([, args, ...expected]) => {
  const folder = mkdtempSync(join(parent, "case-"));
  prepare(folder);
  const before = readdirSync(folder).sort();
  const written = args[0] === "simulate" && !args.includes("--out") ? [...args, ...outputs] : args;
  const { exit, problems, out } = await rehearse(folder, written);
  expect(exit).toBe(2);
  expect(out).toBe(args[0] === "validate" ? "d.json: valid\n" : "");
  const told = problems.filter((line) => !line.startsWith("("));
  expect(told).toEqual(expected.map((piece) => expect.stringContaining(piece) as string));
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(readFileSync(join(folder, "old.jsonl"), "utf8")).toBe("as it was");
});
