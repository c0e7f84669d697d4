// Lets the n-th system call of its kind fail, for every call that a program makes, and looks at what it said and at
// what is there. Deterministic: the same point, the same fault.

import type { FaultScenario } from "./fault-scenario.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Traced, trace } from "./strace.ts";

export interface SweepOptions {
  readonly folder: string;
  /** No more points than this, drawn evenly from all. */
  readonly most: number;
  readonly seed: number;
}

export interface SweepCounts {
  readonly points: number;
  /** Points of the whole sweep, of which `points` were drawn. */
  readonly possible: number;
  /** How often each failure was named by the program; a fault that it could do without is "none". */
  readonly named: ReadonlyMap<string, number>;
}

interface FaultPoint {
  readonly call: string;
  readonly error: "ENOSPC" | "EIO";
  readonly nth: number;
}

/** Throws at the first point that loses, halves or hides something. */
export async function sweepFaults(
  scenario: FaultScenario,
  { folder, most, seed }: SweepOptions,
): Promise<SweepCounts> {
  const possible = await possiblePoints(scenario, folder);
  const points = draw(possible, most, randomFrom(seed));
  const named = new Map<string, number>();
  for (const point of points) {
    const kind = await tryPoint(scenario, folder, point);
    named.set(kind, (named.get(kind) ?? 0) + 1);
  }
  return { points: points.length, possible: possible.length, named };
}

async function possiblePoints(scenario: FaultScenario, folder: string): Promise<readonly FaultPoint[]> {
  const { calls } = await run(scenario, folder);
  return scenario.calls.flatMap((call) => {
    const count = calls.filter((line) => line.includes(` ${call}(`)).length;
    const errors = callsThatNeedSpace.includes(call) ? (["ENOSPC", "EIO"] as const) : (["EIO"] as const);
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    return errors.flatMap((error) => numbers.map((nth) => ({ call, error, nth })));
  });
}

const callsThatNeedSpace = ["pwrite64", "write", "ftruncate", "fallocate", "openat", "link", "rename"];

function draw(points: readonly FaultPoint[], most: number, random: Random): readonly FaultPoint[] {
  const left = [...points];
  while (left.length > most) left.splice(random.below(left.length), 1);
  return left;
}

async function run(scenario: FaultScenario, folder: string, inject?: string): Promise<Traced> {
  scenario.prepare();
  const { program, args, calls, files } = scenario;
  return trace(program, args, {
    folder,
    calls,
    ...(files === undefined ? {} : { files }),
    ...(inject === undefined ? {} : { inject }),
  });
}

/** The kind of the first failure that the program named, "none" where it named none. */
async function tryPoint(scenario: FaultScenario, folder: string, point: FaultPoint): Promise<string> {
  const { call, error, nth } = point;
  const traced = await run(scenario, folder, `${call}:error=${error}:when=${nth}`);
  const problem = problemWithWords(traced) ?? scenario.problemWithContent(lastConfirmed(traced), traced);
  if (problem !== undefined) {
    throw new Error(
      `${scenario.name}, ${call} ${nth} failing with ${error}: ${problem}\n${traced.lines.join("\n")}`,
    );
  }
  return failures(traced)[0]?.kind ?? "none";
}

function lastConfirmed({ lines }: Traced): number | undefined {
  const line = lines.findLast((candidate) => candidate.startsWith("confirmed "));
  return line === undefined ? undefined : Number(line.slice("confirmed ".length));
}

interface NamedFailure {
  readonly kind: string;
  readonly sentence: string;
}

function failures({ lines }: Traced): readonly NamedFailure[] {
  return lines
    .map((line) => /^failed (\w+): (.+)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, kind = "", sentence = ""]) => ({ kind, sentence }));
}

function problemWithWords(traced: Traced): string | undefined {
  if (traced.ended !== 0) return `the program ended with ${traced.ended}`;
  const unnamed = failures(traced).some(
    ({ kind, sentence }) => kind === "unexpected" || sentence.length < 40,
  );
  if (unnamed) return "the failure has no name of its own";
  const confirmed = traced.lines.filter((line) => line.startsWith("confirmed ")).length;
  const begun = Math.max(1, traced.lines.filter((line) => /^begin \d/.test(line)).length);
  return confirmed + failures(traced).length === begun ? undefined : "something was left in silence";
}
