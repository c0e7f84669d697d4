// A rehearsal's records as those of another journey: whatever is numbered by its kinds can be compared and copied.

import type { KindTable } from "../../../shared/engine/kind-table.ts";
import { kindName } from "../../../shared/engine/kind-name.ts";
import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { SavedRehearsal } from "../saved-rehearsal.ts";

/** Kinds that the other journey does not have become 0: what-ifs are refused where somebody's past has one. */
export function pastRecords(
  { records, outline }: Pick<SavedRehearsal, "records" | "outline">,
  { kinds }: KindTable,
): RehearsalRecords {
  const numbers = new Map(kinds.map((kind, index) => [kindName(kind), index]));
  const kindOf = outline.kinds.map((kind) => numbers.get(kindName(kind)) ?? 0);
  if (kindOf.every((number, kind) => number === kind)) return records;
  return { ...records, kinds: records.kinds.map((kind) => kindOf[kind] ?? 0) };
}
