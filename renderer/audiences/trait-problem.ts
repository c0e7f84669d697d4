// What keeps a computed trait from being saved and counted, as the end of a sentence; null where nothing does.

import { describeProblem } from "../../shared/base/problem.ts";
import type { ComputedTrait } from "../../shared/people/definitions.ts";
import { checkDefinitions } from "../../shared/people/read-definitions.ts";

export function traitProblem(trait: ComputedTrait): string | null {
  if (trait.event.name === "" && (trait.event.type ?? "track") === "track") return "choose an event.";
  if (trait.type !== "eventCount" && (trait.property ?? "") === "") return "choose a property.";
  if (trait.event.where?.some(({ property }) => property === "") === true)
    return "choose the property to compare.";
  const alone = { audiences: [], computedTraits: [trait], destinations: [] };
  const read = checkDefinitions({ format: "rehearse.definitions/1", ...alone });
  const [problem] = read.ok ? [] : read.error;
  if (problem === undefined) return null;
  return `${describeProblem({ found: problem.found, expected: problem.expected })}.`;
}
