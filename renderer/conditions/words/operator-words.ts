// The operators of conditions as a sentence says them between a subject and a value, and which of them make
// sense for which kind of value.

import type { ValueKind } from "../../../shared/api/catalogue-contract.ts";
import type { Operator } from "../../../shared/conditions/condition.ts";

/** What stands behind an operator. */
export type ValueShape = "text" | "scalar" | "list" | "number" | "date" | "duration" | "none";

interface OperatorFacts {
  readonly words: string;
  /** Behind the value. */
  readonly after?: string;
  readonly shape: ValueShape;
  /** For values of these kinds it is offered first. */
  readonly fits: readonly ValueKind[];
}

const anything: readonly ValueKind[] = ["text", "number", "boolean", "instant", "list", "object"];
const plain: readonly ValueKind[] = ["text", "number", "boolean"];

const operatorFacts: Readonly<Record<Operator, OperatorFacts>> = {
  equals: { words: "is", shape: "scalar", fits: plain },
  notEquals: { words: "is not", shape: "scalar", fits: plain },
  equalsAnyOf: { words: "is any of", shape: "list", fits: ["text", "number"] },
  notEqualsAnyOf: { words: "is none of", shape: "list", fits: ["text", "number"] },
  greaterThan: { words: "is more than", shape: "number", fits: ["number"] },
  greaterThanOrEqual: { words: "is at least", shape: "number", fits: ["number"] },
  lessThan: { words: "is less than", shape: "number", fits: ["number"] },
  lessThanOrEqual: { words: "is at most", shape: "number", fits: ["number"] },
  contains: { words: "contains", shape: "scalar", fits: ["text", "list"] },
  notContains: { words: "does not contain", shape: "scalar", fits: ["text", "list"] },
  startsWith: { words: "starts with", shape: "text", fits: ["text"] },
  endsWith: { words: "ends with", shape: "text", fits: ["text"] },
  beforeDate: { words: "is before", shape: "date", fits: ["instant"] },
  afterDate: { words: "is after", shape: "date", fits: ["instant"] },
  withinLast: { words: "is within the last", shape: "duration", fits: ["instant"] },
  withinNext: { words: "is within the next", shape: "duration", fits: ["instant"] },
  beforeLast: { words: "is at least", after: "ago", shape: "duration", fits: ["instant"] },
  afterNext: { words: "is more than", after: "ahead", shape: "duration", fits: ["instant"] },
  exists: { words: "has a value", shape: "none", fits: anything },
  notExists: { words: "has no value", shape: "none", fits: anything },
};

export const isOperator = (text: string): text is Operator => Object.hasOwn(operatorFacts, text);

/** A document may name an operator that there is not: it is taken as one with a plain value. */
export const shapeOf = (op: string): ValueShape => (isOperator(op) ? operatorFacts[op].shape : "scalar");

/** "is at least … ago": before and after the value. */
export const operatorWords = (op: string): { readonly before: string; readonly after: string } =>
  isOperator(op)
    ? { before: operatorFacts[op].words, after: operatorFacts[op].after ?? "" }
    : { before: op, after: "" };

/** Relative dates are for traits and computed traits alone. */
export const isRelativeDate = (op: Operator): boolean => operatorFacts[op].shape === "duration";

/** All operators, those that fit one of the kinds first; without kinds as they are listed. */
export function operatorsFor(
  kinds: readonly ValueKind[],
  relativeDates: boolean,
): readonly FittingOperator[] {
  const ops = Object.keys(operatorFacts)
    .filter(isOperator)
    .filter((op) => relativeDates || !isRelativeDate(op))
    .map((op) => ({
      op,
      fits: kinds.length === 0 || operatorFacts[op].fits.some((kind) => kinds.includes(kind)),
    }));
  return [...ops.filter(({ fits }) => fits), ...ops.filter(({ fits }) => !fits)];
}

export interface FittingOperator {
  readonly op: Operator;
  readonly fits: boolean;
}
