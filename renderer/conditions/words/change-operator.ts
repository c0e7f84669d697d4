// Another operator in a comparison: the value stays where it still makes sense, becomes a list or the first of
// one, and is dropped where the new operator could not take it.

import type { Comparison, Literal, Operator } from "../../../shared/conditions/condition.ts";
import { withKey } from "../document/with-key.ts";
import { isOfShape } from "./is-of-shape.ts";
import { shapeOf, type ValueShape } from "./operator-words.ts";

type Value = NonNullable<Comparison["value"]>;

export function changeOperator(comparison: Comparison, op: Operator): Comparison {
  return withKey({ ...comparison, op }, "value", valueFor(shapeOf(op), comparison));
}

function valueFor(shape: ValueShape, { op, value }: Comparison): Value | undefined {
  if (value === undefined || shape === "none") return undefined;
  if (shape === shapeOf(op)) return value;
  const single = isList(value) ? value[0] : value;
  if (single === undefined || shapeOf(op) === "duration") return undefined;
  if (shape === "list") return isList(value) ? value : [value];
  return isOfShape(single, shape) ? single : undefined;
}

const isList = (value: Value): value is readonly Literal[] => Array.isArray(value);
