// Under which words the window shows names of the data. Sentences of the condition editor and pickers use them; the
// condition itself, and every wording that is made of it elsewhere, keeps the name that the data has.

import type { EventName, ShownName, ShownNames } from "../../../shared/api/catalogue-contract.ts";

export interface NamesShown {
  readonly event: (event: EventName) => ShownName;
  readonly trait: (path: string) => ShownName;
}

const asItIs: ShownName = { label: null, isHidden: false };

/** Without names: all as they are. */
export function namesShown(names: ShownNames = { events: [], traits: [] }): NamesShown {
  const events = new Map(names.events.map((event) => [keyOf(event), event]));
  const traits = new Map(names.traits.map((trait) => [trait.path, trait]));
  return {
    event: (event) => events.get(keyOf(event)) ?? asItIs,
    trait: (path) => traits.get(path) ?? asItIs,
  };
}

const keyOf = ({ type, name }: EventName): string => `${type} ${name}`;
