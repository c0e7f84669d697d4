// What can be done to kept rehearsals from their list. Every action asks the host at once; the list follows by its
// changes. What the host refuses is kept for the list to show.

import { useState } from "react";
import type { RehearsalRow } from "../../../shared/api/rehearsal-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { attempt } from "../../host/attempt.ts";
import { host, windowId } from "../../host/host.ts";
import { countOf } from "../../ui/format-count.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";

const here = { window: windowId };

export function useRehearsalActions() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** True where it went through. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setRefusal(null);
    const refused = await attempt(work);
    // Whoever gave a run up knows that they did.
    setRefusal(refused?.kind === "cancelled" ? null : refused);
    return refused === null;
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    rename: (id: number, name: string) => act(() => host.rehearsal.rename({ ...here, id, name })),
    /** Resolves to the id of the new one; null where it was refused. */
    runAgain: async (id: number): Promise<number | null> => {
      let made: number | null = null;
      await act(async () => (made = (await host.rehearsal.again({ ...here, id })).id));
      return made;
    },
    remove: (rows: readonly RehearsalRow[]) =>
      act(async () => {
        const ids = rows.map(({ id }) => id);
        await host.rehearsal.remove({ ...here, ids });
        const [first] = rows;
        const what =
          rows.length === 1 ? (first?.name ?? "") : countOf(rows.length, "rehearsal", "rehearsals");
        offerUndo({
          sentence: `Deleted ${what}.`,
          undo: () => attempt(() => host.rehearsal.restore({ ...here, ids })),
        });
      }),
  };
}

export type RehearsalActions = ReturnType<typeof useRehearsalActions>;
