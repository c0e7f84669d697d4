// Whether a value can stand where one of a shape is asked for.

import { parseDuration } from "../../../shared/base/duration.ts";
import type { Literal } from "../../../shared/conditions/condition.ts";
import { dateOf, numberOf } from "../../../shared/conditions/value.ts";
import type { ValueShape } from "./operator-words.ts";

/** Of a list: one of its elements. */
export function isOfShape(value: Literal, shape: ValueShape): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string" && value !== "";
    case "number":
      return numberOf(value) !== undefined;
    case "date":
      return dateOf(value) !== undefined;
    case "duration":
      return typeof value === "string" && parseDuration(value) !== undefined;
    case "scalar":
    case "list":
    case "none":
      return true;
  }
}
