// Deleting from a menu: at once, with an offer to take it back, where nothing uses it; else after a question.

import { type ReactNode, useState } from "react";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import type { DefinitionItem } from "./definition-item.ts";
import { DeleteQuestion } from "./DeleteQuestion.tsx";
import type { ItemActions } from "./use-item-actions.ts";

interface Deleting {
  readonly item: DefinitionItem;
  readonly place: number;
  readonly uses: readonly DefinitionUse[];
}

export interface Deletion {
  readonly begin: (deleting: Deleting) => void;
  /** To be drawn somewhere. */
  readonly question: ReactNode;
}

/** `onDeleted`: after it is gone. */
export function useDeletion(actions: ItemActions, onDeleted?: () => void): Deletion {
  const [asked, setAsked] = useState<Deleting | null>(null);
  const remove = async ({ item, place }: Deleting): Promise<void> => {
    setAsked(null);
    if (await actions.remove(item, place)) onDeleted?.();
  };
  return {
    begin: (deleting) => (deleting.uses.length === 0 ? void remove(deleting) : setAsked(deleting)),
    question: asked && (
      <DeleteQuestion
        name={asked.item.name}
        uses={asked.uses}
        onDelete={() => void remove(asked)}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
