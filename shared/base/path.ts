// Paths into traits and properties (SEMANTICS.md section 2): a literal key at the top first, else own keys
// through objects. `undefined` is "absent" everywhere in Rehearse; a null is absent, too.

import { isJsonObject, type JsonObject, type JsonValue } from "./json.ts";

/** The value at `path`, or undefined where it is absent. */
export function valueAtPath(object: JsonObject, path: string): JsonValue | undefined {
  if (Object.hasOwn(object, path)) return object[path] ?? undefined;
  const dot = path.indexOf(".");
  if (dot < 0) return undefined;
  const head = path.slice(0, dot);
  return Object.hasOwn(object, head) ? follow(object[head], path.slice(dot + 1)) : undefined;
}

/** Follows the rest of a path, split at every dot, into the value of its first key. */
export function follow(value: JsonValue | undefined, rest: string): JsonValue | undefined {
  let current = value;
  for (const key of rest.split(".")) {
    if (!isJsonObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current ?? undefined;
}

/** The top-level key of a dotted path and what comes after it; undefined for a path without a dot. */
export function splitPath(path: string): { readonly head: string; readonly rest: string } | undefined {
  const dot = path.indexOf(".");
  return dot < 0 ? undefined : { head: path.slice(0, dot), rest: path.slice(dot + 1) };
}
