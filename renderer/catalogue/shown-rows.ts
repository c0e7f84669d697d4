// Which rows of the catalogue are shown, and in which order. Pure.

import type { ShownName } from "../../shared/api/catalogue-contract.ts";

export interface CatalogueRow extends ShownName {
  /** Unique in its list: its address in the window. */
  readonly address: string;
  /** In the data; what stands for a name that is empty. */
  readonly name: string;
  /** What is compared in each column but the name's; undefined while it is not known. */
  readonly sortBy: Readonly<Record<string, number | undefined>>;
}

export interface Sort {
  /** "name", or a column of `sortBy`. */
  readonly by: string;
  readonly descending: boolean;
}

/** Parts of names, separated by blanks: all must be in the name or in the words that it is shown under. */
export function shownRows<Row extends CatalogueRow>(
  rows: readonly Row[],
  text: string,
  sort: Sort,
): readonly Row[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(({ name, label }) => {
    const words = `${name} ${label ?? ""}`.toLowerCase();
    return parts.every((part) => words.includes(part));
  });
  const sign = sort.descending ? -1 : 1;
  return found.sort((a, b) => sign * compare(a, b, sort.by) || byName(a, b));
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** More letters than make a difference to anybody. */
const comparedLetters = 200;

const byName = (a: CatalogueRow, b: CatalogueRow): number => collator.compare(wordsOf(a), wordsOf(b));

const wordsOf = ({ label, name }: CatalogueRow): string => (label ?? name).slice(0, comparedLetters);

function compare(a: CatalogueRow, b: CatalogueRow, by: string): number {
  if (by === "name") return byName(a, b);
  // What is not known yet is below everything.
  return (a.sortBy[by] ?? Number.MIN_SAFE_INTEGER) - (b.sortBy[by] ?? Number.MIN_SAFE_INTEGER);
}
