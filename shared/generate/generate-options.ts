// What a person asks the generator for, checked once: everything behind this file works on a plan.

import { formatInstant, lastInstantMs, parseInstant } from "../base/instant.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { Problem } from "../base/problem.ts";
import { dayMs, type Period } from "./rhythm.ts";
import type { WriteUser } from "./scenario.ts";
import { isScenarioName, scenarios } from "./scenarios.ts";

export interface GenerateOptions {
  /** A name of `scenarios`. */
  readonly scenario: string;
  /** 1 to 100,000,000. */
  readonly users: number;
  /** Length of the history: 1 to 1,830, five years. */
  readonly days: number;
  /** 0 to 2^32 − 1. */
  readonly seed: number;
  /** Begin of the history, in milliseconds since the epoch; absent: 2026-01-01T00:00:00Z. */
  readonly startMs?: number;
  /** Settings of the scenario's knobs; those that are absent keep their default. */
  readonly knobs?: Readonly<Record<string, number>>;
}

export interface GeneratePlan {
  readonly users: number;
  readonly seed: number;
  readonly period: Period;
  readonly letter: string;
  readonly latePercent: number;
  readonly duplicatePercent: number;
  readonly writeUser: WriteUser;
}

const defaultStartMs = parseInstant("2026-01-01T00:00:00Z") ?? 0;
const earliestMs = parseInstant("1900-01-01T00:00:00Z") ?? 0;
const latestMs = parseInstant("9000-01-01T00:00:00Z") ?? 0;

/** All problems at once, each with a pointer into the options. */
export function planGeneration(options: GenerateOptions): Result<GeneratePlan, readonly Problem[]> {
  const startMs = options.startMs ?? defaultStartMs;
  const problems = [
    ...wholeNumberProblems("/users", options.users, [1, 100_000_000]),
    ...wholeNumberProblems("/days", options.days, [1, 1_830]),
    ...wholeNumberProblems("/seed", options.seed, [0, 2 ** 32 - 1]),
    ...startProblems(startMs),
  ];
  if (!isScenarioName(options.scenario)) return err([scenarioProblem(options.scenario), ...problems]);
  const scenario = scenarios[options.scenario];
  const prepared = scenario.prepare(options.knobs ?? {});
  if (!prepared.ok) problems.push(...prepared.error.map(underKnobs));
  if (!prepared.ok || problems.length > 0) return err(problems);
  return ok({
    users: options.users,
    seed: options.seed,
    period: { fromMs: startMs, toMs: startMs + options.days * dayMs },
    letter: scenario.letter,
    ...prepared.value,
  });
}

const scenarioProblem = (name: string): Problem => ({
  pointer: "/scenario",
  found: `"${name}"`,
  expected: `one of ${Object.keys(scenarios).join(", ")}`,
});

const underKnobs = (problem: Problem): Problem => ({ ...problem, pointer: `/knobs${problem.pointer ?? ""}` });

/** In the words of people: the instants, not their milliseconds. */
function startProblems(startMs: number): readonly Problem[] {
  if (Number.isInteger(startMs) && startMs >= earliestMs && startMs <= latestMs) return [];
  const isInstant = Number.isInteger(startMs) && Math.abs(startMs) <= lastInstantMs;
  const found = isInstant ? formatInstant(startMs) : String(startMs);
  const expected = `an instant from ${formatInstant(earliestMs)} to ${formatInstant(latestMs)}`;
  return [{ pointer: "/startMs", found, expected }];
}

function wholeNumberProblems(
  pointer: string,
  found: number,
  [min, max]: readonly [min: number, max: number],
): readonly Problem[] {
  if (Number.isInteger(found) && found >= min && found <= max) return [];
  return [{ pointer, found: String(found), expected: `a whole number from ${min} to ${max}` }];
}
