// Whether no value at all can be as several comparisons demand. Says so only where every kind of value has been tried:
// of equality, order and existence; of other operators only where one and the same is to hold and not to hold.

import type { JsonValue } from "../base/json.ts";
import { compileComparison } from "../conditions/comparison.ts";
import type { Comparison, Literal, Operator } from "../conditions/condition.ts";
import { numberOf } from "../conditions/value.ts";
import type { Demanded } from "./fitting-value.ts";

const decided: ReadonlySet<Operator> = new Set<Operator>([
  "equals",
  "notEquals",
  "equalsAnyOf",
  "notEqualsAnyOf",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "exists",
  "notExists",
]);

export function valuesClash(demands: readonly Demanded[]): boolean {
  if (demands.some((one) => demands.some((other) => isOpposite(one, other)))) return true;
  const known = demands.filter(({ comparison }) => decided.has(comparison.op));
  const compiled = known.map(({ comparison, want }) => ({ want, test: compileComparison(comparison) }));
  const fits = (value: JsonValue | undefined): boolean =>
    compiled.every(({ test, want }) => test.holds(value, 0) === want);
  return !everyKindOfValue(known).some(fits);
}

const isOpposite = (one: Demanded, other: Demanded): boolean =>
  one.want !== other.want && textOf(one.comparison) === textOf(other.comparison);

const textOf = ({ op, value }: Comparison): string => JSON.stringify([op, value ?? null]);

/** For every value there is one among these of which exactly the same of the comparisons hold. */
function everyKindOfValue(demands: readonly Demanded[]): readonly (JsonValue | undefined)[] {
  const literals = demands.flatMap(({ comparison }) => literalsOf(comparison));
  const numbers = numbersAround(literals.flatMap((literal) => numberOf(literal) ?? []));
  return [
    undefined,
    ...literals,
    true,
    false,
    "true",
    "false",
    {},
    otherText(literals),
    ...numbers,
    ...numbers.flatMap((number) => textsOfNumber(number, literals.length + 1)),
  ];
}

const literalsOf = ({ value }: Comparison): readonly Literal[] =>
  value === undefined ? [] : typeof value === "object" ? value : [value];

/** Each, one between each two, and one beyond either end. */
function numbersAround(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const between = sorted.flatMap((number, index) => {
    const next = sorted[index + 1];
    return next === undefined ? [] : [number / 2 + next / 2];
  });
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return [...sorted, ...between, least - Math.abs(least) - 1, most + Math.abs(most) + 1];
}

/** So many different texts of one number that not all of them can be named. */
function textsOfNumber(number: number, count: number): readonly string[] {
  const [mantissa = "", exponent] = String(number).split("e");
  const point = mantissa.includes(".") ? mantissa : `${mantissa}.`;
  const end = exponent === undefined ? "" : `e${exponent}`;
  return [
    String(number),
    ...Array.from({ length: count }, (_, zeros) => `${point}${"0".repeat(zeros + 1)}${end}`),
  ];
}

function otherText(literals: readonly Literal[]): string {
  let text = "other";
  while (literals.includes(text)) text += "…";
  return text;
}
