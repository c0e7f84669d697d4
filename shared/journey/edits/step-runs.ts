// The difference of two lists of steps, by the identity of what did not change.

import type { Step } from "../journey.ts";
import type { StepRun } from "./edit.ts";

/**
 * What turns `after` into `before`: the fewest steps outside of which both have the same values in the same
 * order (a longest common subsequence), so that an edit of two far steps holds no more than these.
 */
export function stepRuns(before: readonly Step[], after: readonly Step[]): readonly StepRun[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return runsBetween(old, now).map((run) => ({ ...run, index: run.index + start }));
}

function runsBetween(old: readonly Step[], now: readonly Step[]): readonly StepRun[] {
  const common = commonLengths(old, now);
  const runs: StepRun[] = [];
  let [i, j] = [0, 0];
  let [oldStart, nowStart] = [0, 0];
  const close = (): void => {
    const remove = now.slice(nowStart, j).map(({ id }) => id);
    const insert = old.slice(oldStart, i);
    if (remove.length + insert.length > 0) runs.push({ index: nowStart, remove, insert });
  };
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [oldStart, nowStart] = [i, j];
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [old.length, now.length];
  close();
  return runs;
}

/** At [i][j] the length of the longest common subsequence of what comes from i and j on. */
function commonLengths(old: readonly Step[], now: readonly Step[]): readonly (readonly number[])[] {
  const rows: number[][] = [...old, undefined].map(() => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    const below = rows[i + 1] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
