// The procedures about definitions: reading and changing them, where they are used, and, asked of the counting thread,
// how large they are.

import type { DefinitionUsage } from "../../shared/api/definition-contract.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { nestingProblem } from "../../shared/base/read-json.ts";
import { nameKey } from "../../shared/journey/journey-name.ts";
import { slugOf } from "../../shared/journey/slug.ts";
import type { Audience, ComputedTrait, Definitions, Destination } from "../../shared/people/definitions.ts";
import { checkDefinitions } from "../../shared/people/read-definitions.ts";
import type { Space } from "../space/space.ts";
import type { CountingDesk } from "./counting-desk.ts";
import { addDefinition, freeId } from "./definitions/add-definition.ts";
import { changeDefinition } from "./definitions/change-definition.ts";
import { definitionNotFound, definitionNotValid } from "./definitions/definition-refusals.ts";
import { DefinitionUses } from "./definitions/definition-usage.ts";
import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf, noDefinitions, saveDefinitions } from "./space-definitions.ts";

export function definitionService(parts: ServiceParts, desk: CountingDesk) {
  const uses = new DefinitionUses();
  return { ...reading(parts, uses), ...changing(parts, uses), ...counting(parts, desk) };
}

function reading({ implementer: { definition }, current }: ServiceParts, uses: DefinitionUses) {
  return {
    all: definition.all.handler(() => current.read(definitionsOf)),
    usage: definition.usage.handler((): DefinitionUsage =>
      current.read((space) => uses.all(space, definitionsOf(space))),
    ),
  };
}

function changing({ implementer: { definition }, current, hub }: ServiceParts, uses: DefinitionUses) {
  const change = <T>(window: string, work: (space: Space) => T): T => {
    const done = current.change(work);
    hub.tell({ kind: "definitions", by: window });
    return done;
  };
  return {
    addDestination: definition.addDestination.handler(({ input: { name, kind, window } }) => ({
      id: change(window, (space) => addDestination(space, { name: name.trim(), kind })),
    })),
    add: definition.add.handler(({ input: { window, ...added } }) =>
      change(window, (space) => addDefinition(space, added)),
    ),
    change: definition.change.handler(({ input: { window, ...changed } }) =>
      change(window, (space) =>
        changeDefinition(space, changed, (known) => uses.all(space, known)[changed.list][changed.id] ?? []),
      ),
    ),
  };
}

function counting({ implementer: { definition }, current }: ServiceParts, desk: CountingDesk) {
  const known = (): Definitions => current.read(definitionsOf);
  return {
    sizes: definition.sizes.handler(({ input: { atMs }, signal }) =>
      desk.ask("sizes", { definitions: known(), atMs }, signal),
    ),
    overlaps: definition.overlaps.handler(({ input, signal }) => {
      const definitions = known();
      const audience = (id: string): Audience => {
        const found = definitions.audiences.find((one) => one.id === id);
        if (found === undefined) throw definitionNotFound("audiences");
        return found;
      };
      const audiences = input.audiences.map(audience);
      const beside = input.beside?.map(audience) ?? audiences;
      return desk.ask("overlaps", { audiences, beside, definitions, atMs: input.atMs }, signal);
    }),
    distribution: definition.distribution.handler(({ input, signal }) =>
      desk.ask("distribution", { ...input, trait: validTrait(input.trait) }, signal),
    ),
  };
}

/** As somebody edits it: without a name and an id of its own it is counted all the same. */
function validTrait(trait: JsonObject): ComputedTrait {
  const tooDeep = nestingProblem(trait);
  if (tooDeep !== undefined) throw definitionNotValid("computedTraits", describeProblem(tooDeep));
  const asked = { ...trait, id: "asked", name: "Asked" };
  const read = checkDefinitions({ ...noDefinitions, computedTraits: [asked] });
  const [valid] = read.ok ? read.value.computedTraits : [];
  if (valid !== undefined) return valid;
  const [problem] = read.ok ? [] : read.error;
  const { found, expected } = problem ?? { found: "nothing", expected: "a computed trait" };
  throw definitionNotValid("computedTraits", describeProblem({ found, expected }));
}

/** Leaves room for a number within the 63 characters of an id. */
const longestSlug = 50;

function addDestination(space: Space, { name, kind }: Pick<Destination, "name" | "kind">): string {
  if (name === "") throw refused({ kind: "nameMissing", what: "destination" });
  const definitions = definitionsOf(space);
  const { destinations } = definitions;
  if (destinations.some((other) => nameKey(other.name) === nameKey(name)))
    throw refused({ kind: "nameTaken", what: "destination", name });
  const id = freeId(
    slugOf(name, "-", longestSlug) || "destination",
    new Set(destinations.map((one) => one.id)),
  );
  saveDefinitions(space, { ...definitions, destinations: [...destinations, { id, name, kind }] });
  return id;
}
