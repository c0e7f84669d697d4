// The procedures about definitions: reading all of them, and adding a destination.

import type { Destination } from "../../shared/people/definitions.ts";
import { nameKey } from "../../shared/journey/journey-name.ts";
import { slugOf } from "../../shared/journey/slug.ts";
import type { Space } from "../space/space.ts";
import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf, saveDefinitions } from "./space-definitions.ts";

export function definitionService({ implementer: { definition }, current, hub }: ServiceParts) {
  return {
    all: definition.all.handler(() => current.read(definitionsOf)),
    addDestination: definition.addDestination.handler(({ input: { name, kind, window } }) => {
      const id = current.change((space) => addDestination(space, { name: name.trim(), kind }));
      hub.tell({ kind: "definitions", by: window });
      return { id };
    }),
  };
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

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
