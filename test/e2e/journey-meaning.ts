// What a journey says, whatever its ids, keys and layout, and whether it writes down what holds anyway: two documents
// of the same meaning have the same value here. And the journey that FORMATS.md shows, to compare with.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "../../shared/base/assert.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../shared/base/json.ts";

/** The first JSON of FORMATS.md is the cart-abandonment journey. */
export function documentedJourney(): JsonValue {
  const text = readFileSync(join(import.meta.dirname, "../../docs/FORMATS.md"), "utf8");
  const json = /## Journey:[\s\S]*?```json\n([\s\S]*?)```/.exec(text)?.[1];
  assert(json !== undefined, "FORMATS.md shows a journey");
  return JSON.parse(json) as JsonValue;
}

/** Steps are told by their names, which must differ. */
export function journeyMeaning(journey: JsonValue): JsonValue {
  assert(isJsonObject(journey) && Array.isArray(journey["steps"]), "a journey has steps");
  const names = new Map<unknown, string>();
  for (const step of journey["steps"] as readonly JsonObject[])
    names.set(step["id"], `#${String(step["name"])}`);
  const { settings, steps } = plain(journey, names) as { settings: JsonValue; steps: readonly JsonObject[] };
  return { settings, steps: steps.toSorted((a, b) => (String(a["name"]) < String(b["name"]) ? -1 : 1)) };
}

function plain(value: JsonValue, names: ReadonlyMap<unknown, string>): JsonValue {
  if (Array.isArray(value)) return value.map((one) => plain(one, names));
  if (!isJsonObject(value)) return value;
  const all = value["all"];
  // A group of one says what its one says.
  if (Array.isArray(all) && all.length === 1 && all[0] !== undefined) return plain(all[0], names);
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      key !== "key" &&
      !(key === "count" && JSON.stringify(inner) === '{"atLeast":1}') &&
      !isBranchId(value, key),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      key === "id" || key === "next" ? (names.get(inner) ?? inner) : plain(inner, names),
    ]),
  );
}

/** Branches have a condition and no type. */
const isBranchId = (value: JsonObject, key: string): boolean =>
  key === "id" && "condition" in value && !("type" in value);
