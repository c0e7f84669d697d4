// One line of the table of targets: what was measured, and whether it is enough.

export interface Row {
  readonly number: number;
  readonly what: string;
  readonly atLeast: string;
  readonly reachFor: string;
  readonly measured: string;
  /** Absolute figures: a remark, not a result. */
  readonly remark: string;
  readonly verdict: Verdict;
}

export type Verdict = "reached" | "met" | "missed";

export interface Target {
  readonly atLeast: number;
  readonly reachFor: number;
}

export function notAbove(value: number, { atLeast, reachFor }: Target): Verdict {
  return value <= reachFor ? "reached" : value <= atLeast ? "met" : "missed";
}

export function notBelow(value: number, { atLeast, reachFor }: Target): Verdict {
  return value >= reachFor ? "reached" : value >= atLeast ? "met" : "missed";
}

export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
