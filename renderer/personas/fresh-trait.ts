// A trait that is added: the most frequent of the data that the persona does not have yet, else one to be named.

import type { FieldInData } from "../../shared/api/catalogue-contract.ts";
import type { PersonaTrait } from "../../shared/people/persona-schema.ts";
import { asSort, sortOfKind } from "./persona-value.ts";

/** Their own name says these. */
const ofNames: ReadonlySet<string> = new Set(["name", "firstName", "lastName"]);

export function freshTrait(
  known: readonly FieldInData[],
  traits: readonly PersonaTrait[],
  atMs: number,
): PersonaTrait {
  const names = new Set(traits.map(({ name }) => name));
  const field = known.find(({ path }) => !names.has(path) && !ofNames.has(path) && !path.includes("."));
  if (field === undefined) return { name: freeName(names), values: [{ value: "" }] };
  const common = field.values[0]?.value;
  return { name: field.path, values: [{ value: common ?? asSort("", sortOfKind(field.kinds[0]), atMs) }] };
}

function freeName(names: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? "plan" : `trait ${number}`;
    if (!names.has(name)) return name;
  }
}
