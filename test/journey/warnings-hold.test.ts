// Warnings of a journey by itself against the oracle: what can never happen happens to nobody, whatever their
// history.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journey } from "../../shared/journey/journey.ts";
import { findProblems } from "../../shared/journey/problems/find-problems.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { placeOf } from "../../shared/journey/problems/place.ts";
import { oracleCase } from "../arbitraries/oracle-case.ts";
import { oracleTransitions } from "../oracle/oracle.ts";
import type { TransitionRecord } from "../oracle/transition-record.ts";

const runs = Math.ceil(Number(process.env["LAW_RUNS"] ?? "2000") / 4);

/** The connection that nobody can take, by a warning; undefined where it says something else. */
function closedWay(journey: Journey, { kind, pointer }: JourneyProblem): string | undefined {
  const { step, inner } = placeOf(journey, pointer);
  const never = kind === "conditionNeverHolds" || kind === "branchShadowed" || kind === "branchNeverTaken";
  const index = /^branches\/(\d+)\//.exec(inner)?.[1];
  if (step === null || (!never && kind !== "conditionAlwaysHolds")) return undefined;
  if (index !== undefined && "branches" in step) return never ? step.branches[Number(index)]?.id : undefined;
  if (step.type === "trueFalseSplit") return never ? "true" : "false";
  if (step.type === "waitForCondition") return never ? "next" : "timeout";
  return step.type === "entry" && never ? "next" : undefined;
}

const passedBy = (records: readonly TransitionRecord[], step: string, via: string): ReadonlySet<string> =>
  new Set(
    records.flatMap((record) =>
      record.what === "passed" && record.step === step && record.via === via
        ? [`${record.user} ${record.entry}`]
        : [],
    ),
  );

/** Of branches that overlap for certain, people of one are all people of the other. */
function expectOverlap(
  journey: Journey,
  { step: id, fixes }: JourneyProblem,
  records: readonly TransitionRecord[],
) {
  const edit = fixes[1]?.edits[0];
  const before = journey.steps.find((step) => step.id === id);
  if (edit?.kind !== "changeStep" || before?.type !== "multiBranchSplit" || edit.step.type !== before.type)
    return false;
  const { branches } = edit.step;
  const wide = before.branches.find((branch, index) => branch !== branches[index]);
  const widest = passedBy(records, before.id, wide?.id ?? "");
  const within = before.branches
    .filter((branch) => branch !== wide)
    .map(({ id: via }) => [...passedBy(records, before.id, via)].every((one) => widest.has(one)));
  expect(within).toContain(true);
  return true;
}

test("law: nobody takes a way of which it is said that nobody can", () => {
  const said = { closed: 0, reached: 0, overlaps: 0 };
  fc.assert(
    fc.property(oracleCase, ({ input }) => {
      const { journey, definitions } = input;
      const problems = findProblems(journey, definitions);
      if (problems.length === 0) return;
      const records = oracleTransitions(input);
      for (const problem of problems) {
        if (problem.kind === "branchesOverlap" && expectOverlap(journey, problem, records))
          said.overlaps += 1;
        const via = closedWay(journey, problem);
        if (via === undefined || problem.step === null) continue;
        said.closed += 1;
        if (records.some((record) => record.what === "reached" && record.step === problem.step))
          said.reached += 1;
        expect([problem.title, [...passedBy(records, problem.step, via)]]).toEqual([problem.title, []]);
      }
    }),
    { numRuns: runs, seed: 20 },
  );
  expect(said.closed).toBeGreaterThan(50);
  expect(said.reached).toBeGreaterThan(10);
  expect(said.overlaps).toBeGreaterThan(3);
});
