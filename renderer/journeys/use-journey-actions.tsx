// What can be done to journeys from the list. Every action asks the host at once; the list follows by its
// changes. What the host refuses is kept for the list to show.

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { JourneyRow } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { queryClient } from "../host/query-client.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { download } from "../ui/download.ts";
import { countOf } from "../ui/format-count.ts";
import styles from "./JourneyList.module.css";

const window = windowId;

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["journeys"] });

export function useJourneyActions(onOpen: (id: string) => void) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** True where it went through. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      void refresh();
    }
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    create: (template: string | null) =>
      attempt(async () => onOpen((await host.journey.create({ window, template })).id)),
    rename: (id: string, name: string) => attempt(() => host.journey.rename({ id, window, name })),
    clone: (id: string) => attempt(() => host.journey.clone({ id, window })),
    cancelRehearsal: (journey: string) => attempt(() => host.rehearsal.cancel({ journey })),
    exportAll: (ids: readonly string[]) =>
      attempt(async () => {
        const files = await host.journey.exportFiles({ ids: [...ids], version: null });
        download(files, "application/json");
      }),
    archive: (rows: readonly JourneyRow[], archived: boolean) =>
      attempt(async () => {
        for (const { id } of rows) await host.journey.setArchived({ id, window, archived });
      }),
    remove: (rows: readonly JourneyRow[]) =>
      attempt(async () => {
        for (const { id } of rows) await host.journey.delete({ id, window });
        offerUndo(rows, () =>
          attempt(async () => {
            for (const { id } of rows) await host.journey.undelete({ id, window });
          }),
        );
      }),
  };
}

export type JourneyActions = ReturnType<typeof useJourneyActions>;

/** For as long as the notice stays; afterwards the host still has them, hidden. */
function offerUndo(rows: readonly JourneyRow[], undo: () => Promise<unknown>): void {
  const [first] = rows;
  const what = rows.length === 1 ? first?.name : countOf(rows.length, "journey", "journeys");
  const id = notifications.show({
    withBorder: true,
    autoClose: 15_000,
    message: (
      <div className={styles.undo}>
        <span>Deleted {what}.</span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          Undo
        </Button>
      </div>
    ),
  });
}
