// What each transition changes in the counts, as rows of a small table: a change is an index, so that
// millions of them lie in one column. Transitions that change no count (sent, unsent) make none.

import { counter } from "./counter-layout.ts";
import type { CounterLayout } from "./counter-layout.ts";
import type { RehearsalOutline } from "./rehearsal-outline.ts";
import type { RehearsalRecords } from "./rehearsal-records.ts";
import { walkInstances } from "./walk-instances.ts";
import type { InstanceVisitor, PreviousOutcome } from "./walk-instances.ts";

/** Each change raises up to two counters by one and lowers one by one; the spare counter takes what is not used. */
export interface ChangeTable {
  readonly firstRaised: Uint16Array;
  readonly secondRaised: Uint16Array;
  readonly lowered: Uint16Array;
  /** By the changes' names. */
  readonly entered: Readonly<Record<PreviousOutcome, number>>;
  readonly completed: number;
  readonly exited: number;
  readonly steps: readonly StepChanges[];
}

interface StepChanges {
  readonly reached: number;
  readonly left: number;
  /** Of the first via; the others follow. */
  readonly passedFirst: number;
  readonly passedAgain: number;
}

/** Changes in output order. */
export interface CountChanges {
  readonly atMs: Float64Array;
  readonly changes: Uint32Array;
}

export function changeTable(layout: CounterLayout): ChangeTable {
  const spare = layout.counterCount;
  const raised: (readonly [number, number, number])[] = [];
  const add = (first: number, second: number = spare, lowered: number = spare): number =>
    raised.push([first, second, lowered]) - 1;
  const named = {
    entered: {
      none: add(counter.entered, counter.uniqueEntered),
      completed: add(counter.entered, spare, counter.uniqueCompleted),
      exited: add(counter.entered, spare, counter.uniqueExited),
    },
    completed: add(counter.completed, counter.uniqueCompleted),
    exited: add(counter.exited, counter.uniqueExited),
    steps: layout.steps.map((step) => {
      const reached = add(step.reached);
      const left = add(step.left);
      const passedFirst = raised.length;
      step.vias.forEach((_, via) => add(step.fired + via, step.passed));
      const passedAgain = raised.length;
      step.vias.forEach((_, via) => add(step.fired + via));
      return { reached, left, passedFirst, passedAgain };
    }),
  };
  const column = (index: 0 | 1 | 2): Uint16Array => Uint16Array.from(raised, (row) => row[index]);
  return { ...named, firstRaised: column(0), secondRaised: column(1), lowered: column(2) };
}

export function countChanges(
  outline: RehearsalOutline,
  records: RehearsalRecords,
  table: ChangeTable,
): CountChanges {
  let count = 0;
  walkInstances(
    outline,
    records,
    changeVisitor(table, () => (count += 1)),
  );
  const atMs = new Float64Array(count);
  const changes = new Uint32Array(count);
  let next = 0;
  const append = (change: number, instant: number): void => {
    changes[next] = change;
    atMs[next] = instant;
    next += 1;
  };
  walkInstances(outline, records, changeVisitor(table, append));
  return { atMs, changes };
}

function changeVisitor(table: ChangeTable, emit: (change: number, atMs: number) => void): InstanceVisitor {
  const { steps, entered, completed, exited } = table;
  return {
    opened: () => undefined,
    entered: (previous, atMs) => emit(entered[previous], atMs),
    reached: (step, atMs) => emit(steps[step]?.reached ?? 0, atMs),
    passedFirst: (step, via, atMs) => emit((steps[step]?.passedFirst ?? 0) + via, atMs),
    passedAgain: (step, via, atMs) => emit((steps[step]?.passedAgain ?? 0) + via, atMs),
    left: (step, atMs) => emit(steps[step]?.left ?? 0, atMs),
    completed: (atMs) => emit(completed, atMs),
    exited: (atMs) => emit(exited, atMs),
  };
}
