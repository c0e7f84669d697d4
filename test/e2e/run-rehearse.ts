// The command line beside the app, on the same space: another way to the same numbers.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "../../shared/base/assert.ts";
import type { JsonObject } from "../../shared/base/json.ts";

const program = join(import.meta.dirname, "../../electron/cli/rehearse.js");

export interface Circumstances {
  readonly spacePath: string;
  /** RFC 3339. */
  readonly publishAt: string;
  readonly until: string;
}

/** As `rehearse.summary/1` has it, of one instant. */
export interface Summary {
  readonly total: Readonly<Record<"entered" | "completed" | "exited" | "inProgress", number>>;
  readonly unique: Summary["total"];
  readonly steps: Readonly<Record<string, StepSummary>>;
}

export interface StepSummary {
  readonly reached: number;
  readonly passed: number;
  readonly waiting: number;
  /** By the way out. */
  readonly fired: Readonly<Record<string, number>>;
}

/** What `rehearse simulate --summary` says of the end. `journey`: a file, or an id in the space. */
export function simulate(journey: string, circumstances: Circumstances): Summary {
  const { at } = JSON.parse(run(journey, circumstances, ["--json"])) as { readonly at: readonly Summary[] };
  const [end] = at;
  assert(end !== undefined, "the summary has the end");
  return end;
}

/** A summary that says of which instant it is. */
export interface SummaryAt extends Summary {
  /** RFC 3339. */
  readonly instant: string;
}

/** Keeps the rehearsal in the space under `name`. What it says of these instants (RFC 3339), in order of time. */
export function keepRehearsal(
  journey: string,
  circumstances: Circumstances,
  { name, instants }: { readonly name: string; readonly instants: readonly string[] },
): readonly SummaryAt[] {
  const options = ["--json", "--save", name, ...instants.flatMap((instant) => ["--at", instant])];
  return (JSON.parse(run(journey, circumstances, options)) as { readonly at: readonly SummaryAt[] }).at;
}

/** What `rehearse simulate --summary --at …` says of these instants (RFC 3339), and of the end; in order of time. */
export function simulateAt(
  journey: string,
  circumstances: Circumstances,
  { instants, file }: { readonly instants: readonly string[]; readonly file: string },
): readonly SummaryAt[] {
  run(journey, circumstances, ["--summary", file, ...instants.flatMap((instant) => ["--at", instant])]);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly at: readonly SummaryAt[] }).at;
}

/** Every transition, as its record has it. */
export function transitions(
  journey: string,
  circumstances: Circumstances,
  file: string,
): readonly { readonly at: string }[] {
  run(journey, circumstances, ["--out", file]);
  return linesOf(file) as unknown as readonly { readonly at: string }[];
}

/** Every call that would go out. */
export function deliveries(
  journey: string,
  circumstances: Circumstances,
  file: string,
): readonly JsonObject[] {
  run(journey, circumstances, ["--deliveries", file]);
  return linesOf(file);
}

function linesOf(file: string): readonly JsonObject[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as JsonObject);
}

function run(journey: string, circumstances: Circumstances, options: readonly string[]): string {
  const { spacePath, publishAt, until } = circumstances;
  const where = ["--space", spacePath, "--publish-at", publishAt, "--until", until, "--quiet"];
  const all = [program, "simulate", journey, ...where, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  assert(status === 0, `rehearse simulate ends well: ${stderr}`);
  return stdout;
}
