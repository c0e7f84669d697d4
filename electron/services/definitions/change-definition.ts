// Changing one audience, computed trait or destination: the whole document is written in one transaction, and only
// where what is there is what the window saw. So no change is ever written over another one unseen.

import type { DefinitionList, DefinitionUse } from "../../../shared/api/definition-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { describeProblem } from "../../../shared/base/problem.ts";
import { nestingProblem } from "../../../shared/base/read-json.ts";
import { nameKey } from "../../../shared/journey/journey-name.ts";
import { sameValue } from "../../../shared/journey/same-value.ts";
import { audienceCycle } from "../../../shared/people/audience-cycle.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import { definitionsSchema } from "../../../shared/people/definitions-schema.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { checkDefinitions } from "../../../shared/people/read-definitions.ts";
import type { Space } from "../../space/space.ts";
import { definitionsOf, saveDefinitions } from "../space-definitions.ts";
import {
  audienceDependsOnItself,
  definitionChangedElsewhere,
  definitionDependedOn,
  definitionInUse,
  definitionNameTaken,
  definitionNotValid,
} from "./definition-refusals.ts";

export interface DefinitionChange {
  readonly list: DefinitionList;
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly place?: number | undefined;
  readonly evenIfUsed: boolean;
}

/** Inside a transaction. `usesOf` looks up where the item is used. Throws Refused: then nothing is written. */
export function changeDefinition(
  space: Space,
  change: DefinitionChange,
  usesOf: (definitions: Definitions) => readonly DefinitionUse[],
): void {
  const { list, id, before, after, place } = change;
  const tooDeep = nestingProblem([before, after]);
  if (tooDeep !== undefined) throw definitionNotValid(list, describeProblem(tooDeep));
  const definitions = definitionsOf(space);
  const items: readonly Named[] = definitions[list];
  const index = items.findIndex((item) => item.id === id);
  const present = items[index] ?? null;
  // A window whose confirmation was lost asks for the same again.
  if (sameValue(present, after)) return;
  if (!sameValue(present, before)) throw definitionChangedElsewhere(list, present?.name ?? nameIn(before));
  if (after !== null && after["id"] !== id) throw definitionNotValid(list, "its id is another one");
  if (present !== null) assertMayChange(change, present.name, usesOf(definitions));
  const changed = replaced(items, { index, after, place: place ?? items.length });
  const document = checked({ ...definitions, [list]: changed }, change);
  assertNameFree(document, change);
  saveDefinitions(space, document);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const nameIn = (item: JsonObject | null): string => {
  const name = item?.["name"];
  return typeof name === "string" ? name : "It";
};

interface Replacing {
  readonly index: number;
  readonly after: JsonObject | null;
  readonly place: number;
}

function replaced(items: readonly unknown[], { index, after, place }: Replacing): readonly unknown[] {
  if (index < 0) return items.toSpliced(place, 0, after);
  return after === null ? items.toSpliced(index, 1) : items.with(index, after);
}

/** Deleting, and making a destination of the other kind, changes what journeys can be. Anything else may be. */
function assertMayChange(
  { list, before, after, evenIfUsed }: DefinitionChange,
  name: string,
  uses: readonly DefinitionUse[],
): void {
  const isOtherKind = list === "destinations" && after !== null && after["kind"] !== before?.["kind"];
  if (after !== null && !isOtherKind) return;
  const audiences = uses.flatMap((use) => (use.of === "audience" ? [use.name] : []));
  if (audiences.length > 0) throw definitionDependedOn(name, audiences);
  if (uses.length > 0 && (isOtherKind || !evenIfUsed)) throw definitionInUse(list, name, uses.length);
}

/** Another one of the same name may be there from a file; a new name has to be free. */
function assertNameFree(definitions: Definitions, { list, id, before, after }: DefinitionChange): void {
  if (after === null || nameKey(nameIn(before)) === nameKey(nameIn(after))) return;
  const key = nameKey(nameIn(after));
  const items: readonly Named[] = definitions[list];
  if (items.some((other) => other.id !== id && nameKey(other.name) === key))
    throw definitionNameTaken(list, nameIn(after).trim());
}

/** The whole document with one change. Throws Refused where it would not be right. */
function checked(value: object, { list, id }: Pick<DefinitionChange, "list" | "id">): Definitions {
  const read = checkDefinitions(value);
  if (read.ok) return read.value;
  const cycle = list === "audiences" ? cycleOf(value, id) : undefined;
  if (cycle !== undefined) throw audienceDependsOnItself(cycle);
  const [first] = read.error;
  assert(first !== undefined, "what is not right has a problem");
  throw definitionNotValid(list, describeProblem({ found: first.found, expected: first.expected }));
}

/** Of a document whose audiences may have any shape: only those that have the right one can be in a cycle. */
function cycleOf(value: object, id: string): readonly string[] | undefined {
  const shaped = definitionsSchema.safeParse(value);
  const definitions = shaped.success ? (value as Definitions) : undefined;
  const audience = definitions?.audiences.find((one) => one.id === id);
  if (definitions === undefined || audience === undefined) return undefined;
  const names = definitionNames(definitions);
  return audienceCycle(definitions, audience)?.map(names.audience);
}
