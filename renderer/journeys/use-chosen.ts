// Which rows are chosen for doing something to several at once. What is no longer in the list is not chosen.

import { useState } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";

export interface Chosen {
  readonly rows: readonly JourneyRow[];
  readonly has: (id: string) => boolean;
  /** Row `index` of the list; with `range`, everything from the one that was chosen last. */
  readonly toggle: (index: number, range: boolean) => void;
  readonly clear: () => void;
}

export function useChosen(rows: readonly JourneyRow[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const toggle = (index: number, range: boolean): void => {
    const row = rows[index];
    if (row === undefined) return;
    const anchor = rows.findIndex(({ id }) => id === last);
    const next = new Set(ids);
    if (range && anchor >= 0) {
      const [from, to] = anchor < index ? [anchor, index] : [index, anchor];
      for (const { id } of rows.slice(from, to + 1)) next.add(id);
    } else if (!next.delete(row.id)) next.add(row.id);
    setIds(next);
    setLast(row.id);
  };
  return {
    rows: rows.filter(({ id }) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle,
    clear: () => setIds(new Set()),
  };
}
