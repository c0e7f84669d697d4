// A cohort: five hundred people whose lines are merged by arrival, as an export would hold them. The block is
// small enough to sort in memory and large enough that an importer meets people who are interleaved.

import type { GeneratePlan } from "./generate-options.ts";
import { InstantText } from "./instant-text.ts";
import { writeUser } from "./write-user.ts";

export const cohortUsers = 500;

/** Room for the number of a line beside its second of arrival in the 53 bits of a sort key. */
const lineNumbers = 2 ** 24;

/**
 * The lines of people `first` … `first + count − 1`, ordered by the second of their arrival; within a second
 * by person, and within a person as they were sent.
 */
export function cohortLines(plan: GeneratePlan, first: number, count: number): readonly string[] {
  const lines: string[] = [];
  const keys: number[] = [];
  const clock = new InstantText();
  for (let user = first; user < first + count; user += 1) {
    const history = writeUser(plan, user, clock);
    for (const [index, line] of history.lines.entries()) {
      keys.push(Math.floor((history.arrivalsMs[index] ?? 0) / 1_000) * lineNumbers + lines.length);
      lines.push(line);
    }
  }
  const sorted = Float64Array.from(keys).sort();
  return Array.from(sorted, (key) => lines[key % lineNumbers] ?? "");
}
