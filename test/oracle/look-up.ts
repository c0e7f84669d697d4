// Paths into traits and properties (SEMANTICS.md section 2).

import { isJsonObject } from "../../shared/base/json.ts";

/** The value at a path; undefined where it is absent: missing, null, or a path through a non-object. */
export function lookUp(top: ReadonlyMap<string, unknown>, path: string): unknown {
  if (top.has(path)) return top.get(path) ?? undefined;
  const [first = "", ...rest] = path.split(".");
  let value: unknown = top.get(first);
  for (const key of rest) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value ?? undefined;
}
