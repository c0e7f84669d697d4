// What can be done to the items of a list of definitions from where they are listed. What the host refuses is kept to be
// shown there.

import { useState } from "react";
import type { DefinitionList } from "../../shared/api/definition-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { asJson } from "../host/as-json.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { offerUndo } from "../ui/offer-undo.tsx";
import { changeItem, changeWithUndo } from "./change-item.ts";
import type { DefinitionItem, ItemOf } from "./definition-item.ts";

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

export interface ItemActions {
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
  /** The id of the new one; null where it was refused. */
  readonly add: (item: Without<DefinitionItem>) => Promise<string | null>;
  readonly copy: (item: DefinitionItem) => Promise<string | null>;
  readonly rename: (item: DefinitionItem, name: string) => Promise<void>;
  /** `place`: where it is in its list. */
  readonly remove: (item: DefinitionItem, place: number) => Promise<boolean>;
}

export function useItemActions(list: DefinitionList): ItemActions {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async (item: object, verb: "Made" | "Copied"): Promise<string | null> => {
    let made: { readonly id: string; readonly name: string } | null = null;
    const refused = await attempt(async () => {
      made = await host.definition.add({ window: windowId, list, item: asJson(item) });
    });
    setRefusal(refused);
    return made === null ? null : offerBack({ ...item, ...(made as ItemOf["audiences"]) }, list, verb);
  };
  return {
    refusal,
    dismiss: () => setRefusal(null),
    add: (item) => add(item, "Made"),
    copy: ({ id: _id, ...item }) => add(item, "Copied"),
    rename: async (item, name) => {
      if (name === item.name) return;
      const change = { list, before: item, after: { ...item, name } };
      setRefusal(await changeWithUndo(change, `Renamed ${item.name} to ${name}.`));
    },
    remove: async (item, place) => {
      const change = { list, before: item, after: null, place, evenIfUsed: true };
      const refused = await changeWithUndo(change, `Deleted ${item.name}.`);
      setRefusal(refused);
      return refused === null;
    },
  };
}

function offerBack(
  item: { readonly id: string; readonly name: string },
  list: DefinitionList,
  verb: string,
): string {
  offerUndo({
    sentence: `${verb} ${item.name}.`,
    undo: () => changeItem({ list, before: item, after: null }),
  });
  return item.id;
}
