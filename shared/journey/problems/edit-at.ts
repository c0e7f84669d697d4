// An edit that changes one value of a journey, given by its place in the document: what most mends are.

import { isJsonObject, type JsonValue } from "../../base/json.ts";
import { draftStepSchema } from "../draft-schema.ts";
import type { Edit } from "../edits/edit.ts";
import type { Journey, Step } from "../journey.ts";
import { tokensOf } from "./place.ts";

/**
 * The edit that puts `value` at `pointer`, or takes away what is there where `value` is undefined. Only for places
 * inside a step; undefined for others, and where the step would be none.
 */
export const editAt = (journey: Journey, pointer: string, value: JsonValue | undefined): Edit | undefined =>
  editAtAll(journey, [pointer], value);

/** As editAt, at several places of one step. */
export function editAtAll(
  journey: Journey,
  pointers: readonly string[],
  value: JsonValue | undefined,
): Edit | undefined {
  const [top, index] = tokensOf(pointers[0] ?? "");
  const step = top === "steps" ? journey.steps[Number(index)] : undefined;
  const inner = pointers.map((pointer) => tokensOf(pointer).slice(2));
  if (step === undefined || inner.some((tokens) => tokens.length === 0)) return undefined;
  const changed = inner.reduce<unknown>((part, tokens) => withValue(part, tokens, value), step);
  if (!draftStepSchema.safeParse(changed).success) return undefined;
  // The edge: the schema has accepted exactly this value.
  return { kind: "changeStep", step: changed as Step };
}

function withValue(
  parent: unknown,
  [token = "", ...rest]: readonly string[],
  value: JsonValue | undefined,
): unknown {
  if (Array.isArray(parent)) {
    const index = Number(token);
    const items: readonly unknown[] = parent;
    if (rest.length === 0 && value === undefined) return items.filter((_, place) => place !== index);
    return items.map((item, place) => {
      if (place !== index) return item;
      return rest.length === 0 ? value : withValue(item, rest, value);
    });
  }
  if (!isJsonObject(parent)) return parent;
  if (rest.length > 0) return { ...parent, [token]: withValue(parent[token], rest, value) };
  if (value !== undefined) return { ...parent, [token]: value };
  return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== token));
}
