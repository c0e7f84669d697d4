// The column of a table that a mapping means.

import type { MappingColumn } from "../../../shared/people/mapping-schema.ts";
import type { ColumnFacts } from "./column-facts.ts";

export const means = ({ column, position }: MappingColumn, { name, index }: ColumnFacts): boolean =>
  position === undefined ? name !== null && name === column : position === index + 1;

export const columnOf = (column: MappingColumn, columns: readonly ColumnFacts[]): ColumnFacts | undefined =>
  columns.find((facts) => means(column, facts));
