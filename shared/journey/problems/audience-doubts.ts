// Audiences that nobody is in.

import { data, sentence } from "../../base/words.ts";
import { definitionNames } from "../../people/definition-names.ts";
import type { DataDoubting } from "./data-doubting.ts";
import type { Doubt } from "./doubt.ts";
import { placedLeaves } from "./placed-clauses.ts";
import { says } from "./problem-parts.ts";

export function audienceDoubts({ conditions, definitions, summary }: DataDoubting): readonly Doubt[] {
  const empty = new Set(summary.audiences.filter(({ members }) => members === 0).map(({ id }) => id));
  const names = definitionNames(definitions);
  return conditions.flatMap((placed) =>
    placedLeaves(placed).flatMap(({ clause, pointer }) => {
      if (!("audience" in clause) || !empty.has(clause.audience.id)) return [];
      const { id } = clause.audience;
      const name = names.audience(id);
      const words = says(
        "audienceEmpty",
        `Nobody is in ${name}`,
        sentence("Whenever it was looked at, nobody in this space was in ", data(name), "."),
      );
      return [{ pointer: `${pointer}/id`, words }];
    }),
  );
}
