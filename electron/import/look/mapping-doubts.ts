// What is doubtful about a mapping, whoever wrote it, beside the rows that it is for.

import type { MappingDoubt } from "../../../shared/api/import-contract.ts";
import type { Mapping, MappingColumn } from "../../../shared/people/mapping-schema.ts";
import { type ColumnFacts, nameInBold } from "./column-facts.ts";
import { columnOf } from "./column-of.ts";
import { dateDoubts } from "./date-doubts.ts";

export function mappingDoubts(mapping: Mapping, columns: readonly ColumnFacts[]): readonly MappingDoubt[] {
  return mapping.columns.flatMap((column) => {
    const facts = columnOf(column, columns);
    if (facts === undefined) return [];
    if (column.role === "timestamp") return dateDoubts(column, facts);
    const sentence = column.role === "messageId" ? repeats(facts) : unused(mapping, column, facts);
    return sentence === undefined ? [] : [{ position: facts.index + 1, sentence }];
  });
}

/** A message id that comes again is dropped as a duplicate. */
function repeats(facts: ColumnFacts): string | undefined {
  const again = facts.filled - facts.counts.size;
  if (again === 0) return undefined;
  const rows = again === 1 ? "one row" : `${again.toLocaleString("en-US")} rows`;
  return `${nameInBold(facts)} repeats in ${rows}, which would be dropped as duplicates.`;
}

/** Events have no traits, and changes of traits no properties. */
function unused({ type }: Mapping, { role }: MappingColumn, facts: ColumnFacts): string | undefined {
  const isEvent = type === "track" || type === "page" || type === "screen";
  if (role === "trait" && isEvent) {
    return `${nameInBold(facts)} is a trait, and every row is an event, so nobody gets it. Events have properties.`;
  }
  if (role === "property" && (type === "identify" || type === "group")) {
    return `${nameInBold(facts)} is a property, and every row holds traits, so it is not used.`;
  }
  return undefined;
}
