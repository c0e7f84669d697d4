// Showing a name of the data under other words, hiding it, and taking either back.

import { useState } from "react";
import type { ShownName } from "../../shared/api/catalogue-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { NameInData } from "../../shared/conditions/name-in-data.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { queryClient } from "../host/query-client.ts";
import { say } from "../ui/notices.tsx";
import { offerUndo } from "../ui/offer-undo.tsx";
import { shortened } from "./shortened.ts";

/** Something of the data, with how it is shown now. */
export interface ShownThing {
  readonly of: NameInData;
  /** In the data, or what stands for a name that is empty. */
  readonly name: string;
  readonly shown: ShownName;
}

async function show(of: NameInData, change: Partial<ShownName>): Promise<ShownName> {
  const before = await host.catalogue.show({ window: windowId, of, ...change });
  await queryClient.invalidateQueries({ queryKey: ["catalogue"] });
  return before;
}

/** null: it went through. */
async function showUndoably(of: NameInData, change: Partial<ShownName>, sentence: string) {
  return attempt(async () => {
    const before = await show(of, change);
    offerUndo({ sentence, undo: () => attempt(() => show(of, before)) });
  });
}

export function useShowActions() {
  const [renaming, setRenaming] = useState<ShownThing | null>(null);
  return {
    /** Whose words are being changed. */
    renaming,
    askForLabel: setRenaming,
    endRenaming: () => setRenaming(null),
    /** null: it went through. */
    setLabel: ({ of, name }: ShownThing, label: string): Promise<Refusal | null> => {
      const own = shortened(name);
      const sentence =
        label.trim() === "" || label.trim() === name
          ? `“${own}” is shown as it is in the data.`
          : `“${own}” is now shown as “${shortened(label.trim())}”.`;
      return showUndoably(of, { label }, sentence);
    },
    setHidden: async ({ of, name, shown }: ShownThing, isHidden: boolean): Promise<void> => {
      const words = shortened(shown.label ?? name);
      const sentence = isHidden ? `“${words}” is hidden from pickers.` : `“${words}” is offered again.`;
      const refusal = await showUndoably(of, { isHidden }, sentence);
      if (refusal !== null) say({ kind: "refused", refusal });
    },
  };
}

export type ShowActions = ReturnType<typeof useShowActions>;
