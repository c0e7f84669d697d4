// Sample people as JSON Lines, streamed: memory holds one cohort at a time, however many people there are.

import type { Problem } from "../base/problem.ts";
import { ok, type Result } from "../base/result.ts";
import { cohortLines, cohortUsers } from "./cohort.ts";
import { planGeneration, type GenerateOptions, type GeneratePlan } from "./generate-options.ts";

/** About half a megabyte of text. */
const blockLines = 2_048;

/**
 * Messages as FORMATS.md has them, one a line, in blocks of whole lines that end with "\n". People come in
 * cohorts of five hundred (numbers 0–499, then 500–999 …); a cohort's lines are in the order of arrival,
 * so late messages stand after younger ones. The same options give the same lines. Fails on bad options,
 * before anything is generated.
 */
export function generateLines(options: GenerateOptions): Result<Iterable<string>, readonly Problem[]> {
  const plan = planGeneration(options);
  return plan.ok ? ok({ [Symbol.iterator]: () => blocksOf(plan.value) }) : plan;
}

function* blocksOf(plan: GeneratePlan): Generator<string, void, undefined> {
  for (let first = 0; first < plan.users; first += cohortUsers) {
    const lines = cohortLines(plan, first, Math.min(cohortUsers, plan.users - first));
    for (let from = 0; from < lines.length; from += blockLines) {
      yield `${lines.slice(from, from + blockLines).join("\n")}\n`;
    }
  }
}
