// `rehearse simulate`, as people run it, against the oracle: files in, transitions and summary out, from message
// files and through a space, with one worker and with two.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crowdCase } from "../arbitraries/crowd.ts";
import type { OracleCase } from "../arbitraries/oracle-case.ts";
import { readMessage } from "../oracle/message.ts";
import { oracleCounts, oracleTransitions } from "../oracle/oracle.ts";
import { userHistories } from "../oracle/user-history.ts";

const runs = Number(process.env["COMMAND_LINE_RUNS"] ?? "6");
const seed = Number(process.env["LAW_SEED"] ?? "20260101");
const program = join(import.meta.dirname, "../../electron/cli/rehearse.js");

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "rehearse-law-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const iso = (ms: number): string => new Date(ms).toISOString();
const rehearse = (...args: readonly string[]): unknown =>
  execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });

/** The command line refuses malformed messages; the oracle passes them over. */
function withSoundMessages({ input, instants }: OracleCase): OracleCase {
  return { instants, input: { ...input, messages: input.messages.filter((raw) => readMessage(raw, 0)) } };
}

interface Output {
  readonly transitions: string;
  readonly summary: Readonly<Record<string, unknown>>;
}

function simulate({ input, instants }: OracleCase, options: readonly string[]): Output {
  const { publishedAtMs, untilMs, archivedAtMs, pauses } = input;
  const archive = archivedAtMs === undefined ? [] : ["--archive-at", iso(archivedAtMs)];
  const pausing = pauses.flatMap(({ fromMs, toMs }) => ["--pause", `${iso(fromMs)}/${iso(toMs)}`]);
  const counting = instants.flatMap((instant) => ["--at", iso(instant)]);
  const span = ["--publish-at", iso(publishedAtMs), "--until", iso(untilMs)];
  const output = ["--out", "transitions.jsonl", "--summary", "summary.json", "--quiet"];
  const files = ["a.journey.json", "--definitions", "a.definitions.json"];
  rehearse("simulate", ...files, ...options, ...span, ...archive, ...pausing, ...counting, ...output);
  return {
    transitions: readFileSync(join(folder, "transitions.jsonl"), "utf8"),
    summary: JSON.parse(readFileSync(join(folder, "summary.json"), "utf8")) as Output["summary"],
  };
}

/** What the files must hold, by the oracle; of the chosen users, where there is a choice. */
function expectedOutput({ input, instants }: OracleCase, isChosen: (user: string) => boolean): Output {
  const { journey, publishedAtMs, untilMs } = input;
  const histories = userHistories(input.messages).filter(({ userId }) => isChosen(userId));
  const seen = histories
    .map(({ messages }) => messages.filter(({ atMs }) => atMs <= untilMs).length)
    .filter((count) => count > 0);
  const counts = oracleCounts(input, instants, isChosen);
  const transitions = oracleTransitions(input).filter(({ user }) => isChosen(user));
  return {
    transitions: transitions.map((record) => `${JSON.stringify(record)}\n`).join(""),
    summary: {
      format: "rehearse.summary/1",
      journey: journey.id,
      publishedAt: iso(publishedAtMs),
      until: iso(untilMs),
      users: seen.length,
      messages: seen.reduce((sum, count) => sum + count, 0),
      at: instants.map((instant, index) => ({ instant: iso(instant), ...counts[index] })),
    },
  };
}

function expectAgreement(
  one: OracleCase,
  options: readonly string[],
  isChosen: (user: string) => boolean = () => true,
): void {
  const { transitions, summary } = simulate(one, options);
  const expected = expectedOutput(one, isChosen);
  expect(transitions).toBe(expected.transitions);
  expect(JSON.stringify(summary)).toBe(JSON.stringify(expected.summary));
}

const commandLineEqualsOracle = fc.property(crowdCase(12).map(withSoundMessages), (one) => {
  const { journey, definitions, messages } = one.input;
  rmSync(join(folder, "s.rehearse"), { force: true });
  writeFileSync(join(folder, "a.journey.json"), JSON.stringify(journey));
  writeFileSync(join(folder, "a.definitions.json"), JSON.stringify(definitions));
  writeFileSync(join(folder, "e.jsonl"), messages.map((message) => `${JSON.stringify(message)}\n`).join(""));
  expectAgreement(one, ["--events", "e.jsonl", "--workers", "1"]);
  rehearse("import", "e.jsonl", "--space", "s.rehearse");
  expectAgreement(one, ["--space", "s.rehearse", "--workers", "2"]);
  const chosen = userHistories(messages).flatMap(({ userId }, index) => (index % 3 === 0 ? [userId] : []));
  writeFileSync(join(folder, "users.json"), JSON.stringify(chosen));
  expectAgreement(one, ["--space", "s.rehearse", "--users", "users.json"], (user) => chosen.includes(user));
});

test(
  `the command line equals the oracle on ${runs} random rehearsals`,
  { timeout: 60_000 + runs * 20_000 },
  () => {
    fc.assert(commandLineEqualsOracle, { seed, numRuns: runs, endOnFailure: true });
  },
);
