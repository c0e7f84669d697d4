// What stands in one column of the rows that were looked at.

import type { LookedColumn } from "../../../shared/api/import-contract.ts";
import type { ValueKind } from "../../../shared/api/catalogue-contract.ts";
import type { DateReader } from "../date-form.ts";
import { cellKind, isCommaNumber, isPlainNumber } from "./cell-kind.ts";
import type { TableStart } from "./table-rows.ts";

export interface ColumnFacts {
  /** From 0. */
  readonly index: number;
  /** null in a table without a header. */
  readonly name: string | null;
  /** Each value that occurs, with its count; "" is not among them. In the order in which they occur first. */
  readonly counts: ReadonlyMap<string, number>;
  /** Rows in which it is not empty. */
  readonly filled: number;
  readonly empty: number;
  /** The first that are not empty. */
  readonly first: readonly string[];
}

/** As doubts call the column. */
export const nameInBold = ({ name, index }: ColumnFacts): string =>
  `**${name === null || name === "" ? `Column ${index + 1}` : name}**`;

const shownValues = 5;
const shownCharacters = 120;

export function columnFacts({ names, rows, width }: TableStart): readonly ColumnFacts[] {
  return Array.from({ length: width }, (_, index) => {
    const counts = new Map<string, number>();
    const first: string[] = [];
    let filled = 0;
    for (const { fields } of rows) {
      const text = fields[index] ?? "";
      if (text === "") continue;
      filled++;
      if (first.length < shownValues) first.push(text);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return { index, name: names?.[index] ?? null, counts, filled, empty: rows.length - filled, first };
  });
}

/** Whether commas stand before fractions: some numbers can be read only so, and are no thousands. */
export function hasDecimalComma(columns: readonly ColumnFacts[]): boolean {
  return columns.some(({ counts }) => {
    const values = [...counts.keys()];
    const isNumeric = values.length > 0 && values.every((text) => isCommaNumber(text) || isPlainNumber(text));
    return isNumeric && values.some((text) => /,[0-9]+$/.test(text) && !/,[0-9]{3}$/.test(text));
  });
}

/** `date` reads the dates of a column that has some, by its mapping. */
export function lookedColumn(
  facts: ColumnFacts,
  { decimalComma, date }: { readonly decimalComma: boolean; readonly date: DateReader | undefined },
): LookedColumn {
  const { index, name, first, empty } = facts;
  return {
    position: index + 1,
    name,
    values: first.map((text) =>
      text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text,
    ),
    kinds: kindsOf(facts, (text) =>
      date?.read(text) === undefined ? cellKind(text, decimalComma) : "instant",
    ),
    empty,
  };
}

function kindsOf({ counts }: ColumnFacts, kindOf: (text: string) => ValueKind): readonly ValueKind[] {
  const kinds = new Map<ValueKind, number>();
  for (const [text, count] of counts) {
    const kind = kindOf(text);
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return [...kinds].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
}
