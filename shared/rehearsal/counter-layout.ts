// Where each count of SEMANTICS.md section 9 lies in a row of counters. What follows from others
// (in progress, waiting) has no counter of its own.

import type { InstanceCounts, InstantCounts, StepCounts } from "../engine/instant-counts.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";

/** Indexes into the row. */
export const counter = {
  entered: 0,
  completed: 1,
  exited: 2,
  uniqueEntered: 3,
  uniqueCompleted: 4,
  uniqueExited: 5,
} as const;

export interface StepCounters {
  readonly id: string;
  readonly vias: readonly string[];
  readonly reached: number;
  readonly passed: number;
  /** Ended while waiting there. */
  readonly left: number;
  /** The counter of the first via; the others follow it. */
  readonly fired: number;
}

export interface CounterLayout {
  readonly counterCount: number;
  readonly steps: readonly StepCounters[];
}

export function counterLayout(outline: RehearsalOutline): CounterLayout {
  let next: number = counter.uniqueExited + 1;
  const steps = outline.steps.map(({ id, vias }) => {
    const first = next;
    next += 3 + vias.length;
    return { id, vias, reached: first, passed: first + 1, left: first + 2, fired: first + 3 };
  });
  return { counterCount: next, steps };
}

/** The counts that a row of counters stands for. */
export function readCounts(layout: CounterLayout, row: ArrayLike<number>): InstantCounts {
  const steps: Record<string, StepCounts> = {};
  for (const step of layout.steps) steps[step.id] = readStep(step, row);
  return {
    total: readInstances(row, counter.entered),
    unique: readInstances(row, counter.uniqueEntered),
    steps,
  };
}

function readInstances(row: ArrayLike<number>, first: number): InstanceCounts {
  const entered = row[first] ?? 0;
  const completed = row[first + 1] ?? 0;
  const exited = row[first + 2] ?? 0;
  return { entered, completed, exited, inProgress: entered - completed - exited };
}

function readStep(step: StepCounters, row: ArrayLike<number>): StepCounts {
  const reached = row[step.reached] ?? 0;
  const passed = row[step.passed] ?? 0;
  const fired: Record<string, number> = {};
  step.vias.forEach((via, index) => {
    fired[via] = row[step.fired + index] ?? 0;
  });
  return { reached, passed, waiting: reached - passed - (row[step.left] ?? 0), fired };
}
