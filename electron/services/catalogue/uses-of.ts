// Where an event or a trait is named: journeys as they are worked on, audiences and computed traits. Documents are not
// judged for that: a draft may be half said.

import type { NameUse } from "../../../shared/api/catalogue-contract.ts";
import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import { conditionNames, isPatternOf, type NameInData } from "../../../shared/conditions/name-in-data.ts";
import type { Space } from "../../space/space.ts";
import { definitionsOf } from "../space-definitions.ts";

/** As in the contract. Inside a read. */
export function usesOf(space: Space, of: NameInData): readonly NameUse[] {
  const journeys = space.journeys
    .list()
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const { audiences, computedTraits } = definitionsOf(space);
  return [
    ...journeys.flatMap(({ id, name }) => {
      const { document } = space.journeys.document(id, "latest");
      return usesInJourney({ id, name }, JSON.parse(document) as JsonValue, of);
    }),
    ...audiences
      .filter(({ condition }) => conditionNames(condition, of))
      .map(({ id, name }) => ({ kind: "audience", id, name }) as const),
    ...computedTraits
      .filter(({ event }) => isPatternOf(event, of))
      .map(({ id, name }) => ({ kind: "computedTrait", id, name }) as const),
  ];
}

/** Its steps in the order of the document, then its exit. */
function usesInJourney(
  journey: { readonly id: string; readonly name: string },
  document: JsonValue,
  of: NameInData,
): readonly NameUse[] {
  const { steps, settings } = isJsonObject(document) ? document : {};
  const uses = (Array.isArray(steps) ? steps : []).flatMap((step): readonly NameUse[] => {
    if (!isJsonObject(step) || typeof step["id"] !== "string") return [];
    const { id, name } = step;
    const isUse = conditionsIn(step).some((condition) => conditionNames(condition, of));
    return isUse ? [{ kind: "step", journey, step: { id, name: typeof name === "string" ? name : "" } }] : [];
  });
  const exit = isJsonObject(settings) && isJsonObject(settings["exit"]) ? settings["exit"] : {};
  return conditionNames(exit["when"], of) ? [...uses, { kind: "exit", journey }] : uses;
}

/** Its own, and those of its branches. */
function conditionsIn(step: { readonly [key: string]: unknown }): readonly unknown[] {
  const branches: readonly unknown[] = Array.isArray(step["branches"]) ? step["branches"] : [];
  return [
    step["condition"],
    ...branches.map((branch) => (isJsonObject(branch) ? branch["condition"] : undefined)),
  ];
}
