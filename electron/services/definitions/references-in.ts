// What a journey's document refers to by id, and at which steps. It looks at drafts as they are, finished or not, and
// at documents of any age: whatever has the form of a reference is one.

import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { DefinitionList } from "../../../shared/api/definition-contract.ts";

export interface Reference {
  readonly list: DefinitionList;
  readonly id: string;
  /** Id and name are "" for the exit condition. */
  readonly step: { readonly id: string; readonly name: string };
}

const nowhere = { id: "", name: "" };

/** Each definition once for a step. */
export function referencesIn(document: JsonValue): readonly Reference[] {
  if (!isJsonObject(document)) return [];
  const { steps } = document;
  const parts = Array.isArray(steps) ? (steps as readonly JsonValue[]).filter(isJsonObject) : [];
  return [
    ...parts.flatMap((step) => referencesAt(step, { id: textOf(step["id"]), name: textOf(step["name"]) })),
    ...referencesAt({ settings: document["settings"] ?? null, exit: document["exit"] ?? null }, nowhere),
  ];
}

const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

function referencesAt(part: JsonObject, step: Reference["step"]): readonly Reference[] {
  const found = new Map<string, Reference>();
  const open: JsonValue[] = [part];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...(next as readonly JsonValue[]));
    else if (isJsonObject(next)) {
      for (const [list, id] of namedBy(next)) found.set(`${list} ${id}`, { list, id, step });
      open.push(...Object.values(next));
    }
  }
  return [...found.values()];
}

function namedBy(value: JsonObject): readonly (readonly [DefinitionList, string])[] {
  const { audience, computedTrait, destinations } = value;
  const sent = Array.isArray(destinations) ? (destinations as readonly JsonValue[]) : [];
  return [
    ...idsIn([audience]).map((id) => ["audiences", id] as const),
    ...idsIn([computedTrait]).map((id) => ["computedTraits", id] as const),
    ...idsIn(sent).map((id) => ["destinations", id] as const),
  ];
}

const idsIn = (values: readonly (JsonValue | undefined)[]): readonly string[] =>
  values.flatMap((value) => {
    const id = isJsonObject(value) ? value["id"] : undefined;
    return typeof id === "string" ? [id] : [];
  });
