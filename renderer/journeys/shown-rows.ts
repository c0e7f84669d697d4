// Which journeys the list shows, and in which order. Pure.

import type { JourneyRow, JourneyStatus } from "../../shared/api/journey-contract.ts";

export type StatusFilter = "all" | JourneyStatus;
export type SortColumn = "name" | "status" | "version" | "rehearsal" | "problems" | "changed";

export interface Sort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

export interface View {
  readonly status: StatusFilter;
  /** Parts of names and descriptions, separated by spaces; all must be there. */
  readonly text: string;
  readonly sort: Sort;
}

export function shownRows(rows: readonly JourneyRow[], { status, text, sort }: View): readonly JourneyRow[] {
  const parts = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => {
    if (status !== "all" && row.status !== status) return false;
    const words = `${row.name} ${row.description}`.toLocaleLowerCase();
    return parts.every((part) => words.includes(part));
  });
  const sign = sort.descending ? -1 : 1;
  const compare = comparisons[sort.by];
  return shown.sort((a, b) => sign * compare(a, b) || byName(a, b));
}

/** How many journeys each filter would show. */
export function countByStatus(rows: readonly JourneyRow[]): Readonly<Record<StatusFilter, number>> {
  const counts = { all: rows.length, draft: 0, published: 0, paused: 0, archived: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const byName = (a: JourneyRow, b: JourneyRow): number => collator.compare(a.name, b.name);
const order: readonly JourneyStatus[] = ["published", "paused", "draft", "archived"];

const comparisons: Readonly<Record<SortColumn, (a: JourneyRow, b: JourneyRow) => number>> = {
  name: byName,
  status: (a, b) => order.indexOf(a.status) - order.indexOf(b.status),
  version: (a, b) => (a.version ?? 0) - (b.version ?? 0),
  rehearsal: (a, b) => (a.rehearsal?.entered ?? -1) - (b.rehearsal?.entered ?? -1),
  problems: (a, b) => a.errors - b.errors,
  changed: (a, b) => a.changedAtMs - b.changedAtMs,
};
