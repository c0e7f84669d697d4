// The time index over what the oracle says happened counts, at every instant, what the oracle counts.

import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "../../electron/simulation/outline-of.ts";
import { parseInstant } from "../../shared/base/instant.ts";
import { compilePlan } from "../../shared/engine/plan.ts";
import type { RehearsalOutline } from "../../shared/rehearsal/rehearsal-outline.ts";
import type { RehearsalRecords } from "../../shared/rehearsal/rehearsal-records.ts";
import { buildTimeIndex } from "../../shared/rehearsal/time-index.ts";
import { oracleCase } from "../arbitraries/oracle-case.ts";
import { oracleCounts, oracleTransitions } from "../oracle/oracle.ts";
import type { TransitionRecord } from "../oracle/transition-record.ts";

const runs = Number(process.env["LAW_RUNS"] ?? "500");
const seed = Number(process.env["LAW_SEED"] ?? "20260101");

/** What a record and a kind have in common, in one order of keys. */
const nameOf = (record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([key]) => key !== "user" && key !== "entry" && key !== "at")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function recordsOf(outline: RehearsalOutline, transitions: readonly TransitionRecord[]): RehearsalRecords {
  const indexes = new Map(outline.kinds.map((kind, index) => [nameOf(kind), index]));
  const users = [...new Set(transitions.map(({ user }) => user))];
  const counts = users.map((user) => transitions.filter((record) => record.user === user).length);
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return {
    userCount: users.length,
    recordCount: transitions.length,
    starts: Uint32Array.from(starts),
    atMs: Float64Array.from(transitions, ({ at }) => parseInstant(at)!),
    kinds: Uint16Array.from(transitions, (record) => indexes.get(nameOf(record))!),
    userId: (user) => users[user] ?? "",
  };
}

test(
  `the time index equals the oracle on ${runs} random rehearsals`,
  { timeout: 60_000 + runs * 100 },
  () => {
    let counted = 0;
    fc.assert(
      fc.property(oracleCase, ({ input, instants }) => {
        const outline = outlineOf(compilePlan(input.journey, input.definitions));
        const transitions = oracleTransitions(input);
        const index = buildTimeIndex(outline, recordsOf(outline, transitions));
        const own = [...new Set([...instants, ...transitions.map(({ at }) => parseInstant(at)!)])].sort(
          (a, b) => b - a,
        );
        const expected = oracleCounts(input, own);
        expect(own.map((atMs) => index.countsAt(atMs))).toEqual(expected);
        counted += own.length;
      }),
      { seed, numRuns: runs },
    );
    expect(counted).toBeGreaterThan(runs);
  },
);
