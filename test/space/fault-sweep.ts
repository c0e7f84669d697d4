// Lets the n-th system call of its kind fail, for every call with which the saving program opens, saves and closes,
// and looks at what it said and at what is there. Deterministic: the same point, the same fault.

import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkSpace } from "../../electron/space/check-space.ts";
import { savedNumber, writeNumber } from "./numbered-content.ts";
import { opened, valueOf } from "./opened.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Traced, filesOfSpace, trace, writingCalls } from "./strace.ts";

export interface FaultPoint {
  readonly call: string;
  readonly error: "ENOSPC" | "EIO";
  readonly nth: number;
}

export interface SweepCounts {
  readonly points: number;
  /** Points of the whole sweep, of which `points` were drawn. */
  readonly possible: number;
  /** How often each failure was named by the program; a fault that SQLite can do without is "none". */
  readonly named: Map<string, number>;
}

/** Sweeps all points, or as many as `most`, drawn evenly. Throws at the first that loses, halves or hides something. */
export async function sweepFaults(folder: string, most: number, seed: number): Promise<SweepCounts> {
  const base = join(folder, "base.rehearse");
  writeBase(base);
  const possible = await possiblePoints(folder, base);
  const points = draw(possible, most, randomFrom(seed));
  const named = new Map<string, number>();
  for (const point of points) {
    const kind = await tryPoint(folder, base, point);
    named.set(kind, (named.get(kind) ?? 0) + 1);
  }
  return { points: points.length, possible: possible.length, named };
}

const baseNumber = 5;
const saves = 2;

function writeBase(path: string): void {
  const space = opened(path, "create");
  valueOf(space.transaction(() => writeNumber(space, baseNumber)));
  space.close();
}

async function possiblePoints(folder: string, base: string): Promise<readonly FaultPoint[]> {
  const { calls } = await run(folder, base);
  return writingCalls.flatMap((call) => {
    const count = calls.filter((line) => line.includes(` ${call}(`)).length;
    const points = Array.from({ length: count }, (_, index) => index + 1);
    const errors = call === "fsync" || call === "fdatasync" || call === "unlink" ? eio : [...enospc, ...eio];
    return errors.flatMap((error) => points.map((nth) => ({ call, error, nth })));
  });
}

const enospc = ["ENOSPC"] as const;
const eio = ["EIO"] as const;

function draw(points: readonly FaultPoint[], most: number, random: Random): readonly FaultPoint[] {
  const left = [...points];
  while (left.length > most) left.splice(random.below(left.length), 1);
  return left;
}

async function run(folder: string, base: string, inject?: string): Promise<Traced> {
  const path = join(folder, "faulty.rehearse");
  const files = filesOfSpace(path);
  for (const file of files) rmSync(file, { force: true });
  copyFileSync(base, path);
  const tracing = { folder, calls: writingCalls, files };
  return trace(
    "saving-program.ts",
    [path, String(saves)],
    inject === undefined ? tracing : { ...tracing, inject },
  );
}

/** The kind of the first failure that the program named, "none" where it named none. */
async function tryPoint(folder: string, base: string, point: FaultPoint): Promise<string> {
  const { call, error, nth } = point;
  const traced = await run(folder, base, `${call}:error=${error}:when=${nth}`);
  const problem = problemWith(traced, join(folder, "faulty.rehearse"));
  if (problem !== undefined) {
    throw new Error(`${call} ${nth} failing with ${error}: ${problem}\n${traced.lines.join("\n")}`);
  }
  return failures(traced)[0]?.kind ?? "none";
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

function problemWith(traced: Traced, path: string): string | undefined {
  if (traced.ended !== 0) return `the program ended with ${traced.ended}`;
  const unnamed = failures(traced).find(
    ({ kind, sentence }) => kind === "unexpected" || sentence.length < 40,
  );
  if (unnamed !== undefined) return `the failure has no name of its own`;
  const confirmed = traced.lines
    .filter((line) => line.startsWith("confirmed "))
    .map((line) => Number(line.slice(10)));
  const begun = traced.lines.filter((line) => line.startsWith("begin ")).length;
  if (begun !== confirmed.length + failures(traced).filter(() => begun > 0).length)
    return "a save was left in silence";
  return problemWithContent(path, confirmed.at(-1) ?? baseNumber);
}

/** What is there has to be the last confirmed save, or one that failed after all of it was written. */
function problemWithContent(path: string, confirmed: number): string | undefined {
  const checked = checkSpace(path);
  if (!checked.ok) return `the space does not open: ${checked.error.kind}`;
  if (checked.value.damage.length > 0) return `damaged: ${checked.value.damage.join(", ")}`;
  const space = opened(path, "readWrite");
  const number = valueOf(space.read(() => savedNumber(space)));
  space.close();
  const lost = number < confirmed || number > baseNumber + saves;
  return lost ? `${confirmed} was confirmed, ${number} is there` : undefined;
}
