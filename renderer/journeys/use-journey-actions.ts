// What can be done to journeys from the list. Every action asks the host at once; the list follows by its
// changes. What the host refuses is kept for the list to show.

import { useState } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { queryClient } from "../host/query-client.ts";
import { download } from "../ui/download.ts";
import { countOf } from "../ui/format-count.ts";
import { offerUndo } from "../ui/offer-undo.tsx";

const here = { window: windowId };

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["journeys"] });

export function useJourneyActions(onOpen: (id: string) => void) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** True where it went through. */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    setRefusal(null);
    const refused = await attempt(work);
    setRefusal(refused);
    void refresh();
    return refused === null;
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    create: (template: string | null) =>
      act(async () => onOpen((await host.journey.create({ ...here, template })).id)),
    rename: (id: string, name: string) => act(() => host.journey.rename({ ...here, id, name })),
    clone: (id: string) => act(() => host.journey.clone({ ...here, id })),
    cancelRehearsal: (journey: string) => act(() => host.rehearsal.cancel({ journey })),
    exportAll: (ids: readonly string[]) =>
      act(async () => {
        const files = await host.journey.exportFiles({ ids: [...ids], version: null });
        await download(files, "application/json");
      }),
    archive: (rows: readonly JourneyRow[], archived: boolean) =>
      act(async () => {
        for (const { id } of rows) await host.journey.setArchived({ ...here, id, archived });
      }),
    remove: (rows: readonly JourneyRow[]) => act(() => deleteAll(rows)),
  };
}

export type JourneyActions = ReturnType<typeof useJourneyActions>;

/** Where one is refused, those before it can still be taken back. */
async function deleteAll(rows: readonly JourneyRow[]): Promise<void> {
  const deleted: JourneyRow[] = [];
  try {
    for (const row of rows) {
      await host.journey.delete({ ...here, id: row.id });
      deleted.push(row);
    }
  } finally {
    const [first] = deleted;
    const what = deleted.length === 1 ? first?.name : countOf(deleted.length, "journey", "journeys");
    if (first !== undefined)
      offerUndo({ sentence: `Deleted ${what}.`, undo: () => attempt(() => undeleteAll(deleted)) });
  }
}

async function undeleteAll(rows: readonly JourneyRow[]): Promise<void> {
  for (const { id } of rows) await host.journey.undelete({ ...here, id });
  await refresh();
}
