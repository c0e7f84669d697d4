// The batch drive: one journey over chunks of whole users, at the speed of generated code. It equals the machine
// of ../machine on every input; that one is the reference.

import type { StepId } from "../../base/ids.ts";
import { assert } from "../../base/assert.ts";
import type { Instant } from "../../base/instant.ts";
import type { MessageChunk } from "../../people/message-chunk.ts";
import { bucketFinder } from "../bucket.ts";
import { CounterLayout } from "../counters.ts";
import type { Plan } from "../plan.ts";
import type { RunSettings } from "../run-settings.ts";
import type { TransitionLog } from "../transition.ts";
import { bindChunk, type ChunkBinding, type ChunkPatterns } from "./chunk-binding.ts";
import { compileKernel } from "./compile-kernel.ts";
import { ComputedTraitSignal } from "./computed-trait-signal.ts";
import { GrowingLog } from "./growing-log.ts";
import { writeKernel } from "./kernel-source.ts";
import type { Signal } from "./lowering.ts";
import { ToggleList } from "./toggle-list.ts";
import { TraitSignal } from "./trait-signal.ts";

export interface BatchSource {
  readonly plan: Plan;
  readonly settings: RunSettings;
  /** Whether transitions are logged. */
  readonly log: boolean;
  /** Instants to count at: ascending, the last one the end; none where nothing is to be counted. */
  readonly countInstants: readonly Instant[];
}

interface Seen {
  readonly untilMs: number;
  users: number;
  messages: number;
}

type Kernel = (chunk: ChunkBinding, selected: Uint8Array | undefined, seen: Seen) => void;

export class Batch {
  /** The transitions of the chunk that was run last; empty where they are not logged. */
  readonly log: TransitionLog;
  /** Changes by counter and bucket over all chunks so far; see CounterLayout and countsAt. */
  readonly counters: Float64Array;
  private readonly growing = new GrowingLog();
  private readonly patterns: ChunkPatterns;
  private readonly signals: readonly (TraitSignal | ComputedTraitSignal | ToggleList)[];
  private readonly kernel: Kernel;
  private readonly seen: Seen;
  private chunk: MessageChunk | undefined;

  constructor({ plan, settings, log, countInstants }: BatchSource) {
    const last = countInstants.at(-1) ?? settings.untilMs;
    assert(
      last === settings.untilMs,
      `the last instant to count at is the end ${settings.untilMs}, is ${last}`,
    );
    const source = writeKernel(plan, settings, { log, instantCount: countInstants.length });
    this.log = this.growing;
    this.patterns = { all: source.lowering.patterns, forEntry: source.entryPatterns };
    this.signals = source.lowering.signals.map(createSignal);
    this.counters = new Float64Array(new CounterLayout(plan).size * countInstants.length);
    this.seen = { untilMs: settings.untilMs, users: 0, messages: 0 };
    const runtime = {
      upTo,
      log: this.growing,
      counters: this.counters,
      signals: this.signals,
      bucketAt: countBucketFinder(countInstants),
      bucketAtStep: this.bucketAtStep(plan),
      undoOf: undoTable(plan),
    };
    this.kernel = compileKernel<typeof runtime, Kernel>(source.text)(runtime);
  }

  /** Users seen so far: those chosen who have a message up to the end. */
  get users(): number {
    return this.seen.users;
  }

  /** Messages of those users up to the end. */
  get messages(): number {
    return this.seen.messages;
  }

  private bucketAtStep({ journey }: Plan): (stepId: StepId, user: number) => number {
    const finders = new Map(journey.steps.map(({ id }) => [id, bucketFinder(journey.id, id)]));
    return (stepId, user) => finders.get(stepId)?.(this.chunk?.userId(user) ?? "") ?? 0;
  }

  /** Rehearses a chunk; `selected` has 1 for each user that takes part, and may be absent for all. */
  run(chunk: MessageChunk, selected?: Uint8Array): void {
    this.chunk = chunk;
    this.growing.prepare(chunk.userCount);
    for (const signal of this.signals) if (!(signal instanceof ToggleList)) signal.bind(chunk);
    this.kernel(bindChunk(chunk, this.patterns), selected, this.seen);
  }
}

function createSignal(signal: Signal): TraitSignal | ComputedTraitSignal | ToggleList {
  if (signal.is === "trait") return new TraitSignal(signal.path, signal.comparison);
  return signal.is === "computedTrait" ? new ComputedTraitSignal(signal) : new ToggleList();
}

/** How many of the first `count` instants are ≤ `t`; they ascend and end with Infinity. */
function upTo(instants: Float64Array, count: number, t: number): number {
  let low = 0;
  for (let high = count; high - low > 8;) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] as number) <= t) low = middle + 1;
    else high = middle;
  }
  while ((instants[low] as number) <= t) low++;
  return low;
}

/** The first of the instants that is not before `t`: from there on what happened at `t` counts. */
function countBucketFinder(instants: readonly number[]): (t: number) => number {
  const ascending = Float64Array.from(instants);
  return (t) => {
    let low = 0;
    for (let high = ascending.length - 1; low < high;) {
      const middle = (low + high) >>> 1;
      if ((ascending[middle] as number) < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** By kind of sending, the kind that undoes it; 0 for every other kind. */
function undoTable({ kinds }: Plan): Uint16Array {
  return Uint16Array.from(kinds.kinds, (kind) =>
    kind.what === "sent" ? kinds.indexOf({ ...kind, what: "unsent" }) : 0,
  );
}
