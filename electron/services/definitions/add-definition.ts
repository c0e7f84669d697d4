// A new audience, computed trait or destination: its id is made from its name once, and stays when it is renamed.

import type { DefinitionList } from "../../../shared/api/definition-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { freeName } from "../../../shared/journey/free-name.ts";
import { slugOf } from "../../../shared/journey/slug.ts";
import type { Space } from "../../space/space.ts";
import { definitionsOf } from "../space-definitions.ts";
import { changeDefinition } from "./change-definition.ts";
import { definitionNotValid, oneOf } from "./definition-refusals.ts";

export interface NewDefinition {
  readonly list: DefinitionList;
  /** Without an id. */
  readonly item: JsonObject;
}

/** Leaves room for a number within the 63 characters of an id. */
const longestSlug = 50;
const longestName = 500;

/** Inside a transaction. A name that is taken gets a number. Throws Refused: then nothing is written. */
export function addDefinition(
  space: Space,
  { list, item }: NewDefinition,
): { readonly id: string; readonly name: string } {
  const wanted = typeof item["name"] === "string" ? item["name"].trim() : "";
  if (wanted === "") throw definitionNotValid(list, "it has no name");
  const others: readonly { readonly id: string; readonly name: string }[] = definitionsOf(space)[list];
  const name = freeName(
    wanted,
    others.map((other) => other.name),
    longestName,
  );
  const base = slugOf(name, "-", longestSlug) || oneOf[list].replace(" ", "-");
  const id = freeId(base, new Set(others.map((other) => other.id)));
  const after = { ...item, id, name };
  changeDefinition(space, { list, id, before: null, after, evenIfUsed: true }, () => []);
  return { id, name };
}

export function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
