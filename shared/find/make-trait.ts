// Ways to have a trait of somebody's as demanded at an instant: an identify call at that instant, or some time before.

import { splitPath } from "../base/path.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { Asked } from "./asked.ts";
import type { EditedPerson } from "./edited-person.ts";
import { type Demanded, fittingValue } from "./fitting-value.ts";

interface TraitDemand {
  readonly key: string;
  readonly demands: readonly Demanded[];
}

const hourMs = 3_600_000;

export function makeTrait(
  person: EditedPerson,
  { key, demands }: TraitDemand,
  { atMs }: Asked,
): readonly EditedPerson[] {
  const value = fittingValue(demands, atMs);
  if (value === undefined) return [];
  return [atMs, atMs - hourMs].map((saidMs) => {
    const traits = traitsFor(key, value);
    const message = person.call({ type: "identify", atMs: saidMs, name: "", properties: {}, traits });
    return person.with({ edit: "add", message });
  });
}

/** A trait that is not to be there must not be found inside of another one either. */
function traitsFor(key: string, value: JsonValue): JsonObject {
  const split = splitPath(key);
  return value === null && split !== undefined ? { [key]: null, [split.head]: null } : { [key]: value };
}
