// Changes of one definition: asked of the host with what the window saw there, and offered back. What the host refuses
// is the answer; nothing throws.

import type { DefinitionList } from "../../shared/api/definition-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { asJson } from "../host/as-json.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { offerUndo } from "../ui/offer-undo.tsx";

interface Item {
  readonly id: string;
  readonly name: string;
}

export interface ItemChange {
  readonly list: DefinitionList;
  /** null: it is made, at `place`. */
  readonly before: Item | null;
  /** null: it is deleted. */
  readonly after: Item | null;
  readonly place?: number;
  /** A person has seen where it is used, and wants it all the same. */
  readonly evenIfUsed?: boolean;
}

export const changeItem = ({ list, before, after, place, evenIfUsed = false }: ItemChange) =>
  attempt(() =>
    host.definition.change({
      window: windowId,
      list,
      id: (after ?? before)?.id ?? "",
      before: before && asJson(before),
      after: after && asJson(after),
      ...(place === undefined ? {} : { place }),
      evenIfUsed,
    }),
  );

/** With an offer to take it back, under `sentence`. */
export async function changeWithUndo(change: ItemChange, sentence: string): Promise<Refusal | null> {
  const refusal = await changeItem(change);
  if (refusal !== null) return refusal;
  const back = { ...change, before: change.after, after: change.before, evenIfUsed: true };
  offerUndo({ sentence, undo: () => changeItem(back) });
  return null;
}
