// What of a journey can be swept: its waits, limits, windows, counts, the numbers that it compares with, and percentages.
// Each field is a place in the document, so that a swept value is an ordinary changed journey.

import { durationWords } from "../base/duration-words.ts";
import { parseDuration } from "../base/duration.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../base/json.ts";
import type { Condition } from "../conditions/condition.ts";
import type { ConditionBranch, Journey, Step } from "../journey/journey.ts";

export type SweepValue = string | number;

export interface SweepField {
  /** JSON pointer into the journey document. */
  readonly pointer: string;
  /** null: a setting of the journey. */
  readonly step: string | null;
  /** E.g. "Ordered?: limit". */
  readonly name: string;
  readonly kind: "duration" | "count" | "number" | "percent";
  readonly present: SweepValue;
  /** Ascending, the present value among them. */
  readonly suggested: readonly SweepValue[];
}

type Kind = SweepField["kind"];

/** In the order of the document. */
export function sweepFields(journey: Journey): readonly SweepField[] {
  const { settings } = journey;
  return [
    ...duration("/settings/exit/after", "Exit: after", settings?.exit?.after),
    ...conditionFields("/settings/exit/when", "Exit", settings?.exit?.when),
    ...duration("/settings/reentry/after", "Re-entry: after", settings?.reentry?.after),
    ...journey.steps.flatMap((step, index) =>
      stepFields(step, `/steps/${index}`).map((field) => ({ ...field, step: step.id })),
    ),
  ];
}

type Found = readonly SweepField[];

function stepFields(step: Step, pointer: string): Found {
  const name = step.name || "Unnamed step";
  switch (step.type) {
    case "entry":
    case "trueFalseSplit":
      return conditionFields(`${pointer}/condition`, name, step.condition);
    case "waitForDuration":
      return duration(`${pointer}/duration`, `${name}: wait`, step.duration);
    case "waitForCondition":
      return [
        ...conditionFields(`${pointer}/condition`, name, step.condition),
        ...duration(`${pointer}/timeout/after`, `${name}: limit`, step.timeout?.after),
      ];
    case "multiBranchSplit":
      return branchFields(step.branches, pointer, name);
    case "holdUntil":
      return [
        ...branchFields(step.branches, pointer, name),
        ...duration(`${pointer}/timeout/after`, `${name}: limit`, step.timeout?.after),
      ];
    case "randomizedSplit":
      return percentFields(step, pointer, name);
    case "sendToDestinations":
      return [];
  }
}

const branchFields = (branches: readonly ConditionBranch[], pointer: string, name: string): Found =>
  branches.flatMap((branch, index) =>
    conditionFields(`${pointer}/branches/${index}/condition`, `${name}, ${branch.name}`, branch.condition),
  );

/** Of two branches alone: the other one takes what the swept one leaves. */
function percentFields(
  step: Extract<Step, { type: "randomizedSplit" }>,
  pointer: string,
  name: string,
): Found {
  const [first, second] = step.branches;
  if (first === undefined || second === undefined || step.branches.length !== 2) return [];
  const share = { pointer: `${pointer}/branches/0/percent`, name: `${name}: share of ${first.name}` };
  return [field(share, "percent", first.percent)];
}

function conditionFields(pointer: string, name: string, condition: Condition | undefined): Found {
  if (condition === undefined) return [];
  if ("all" in condition) return groupFields(`${pointer}/all`, name, condition.all);
  if ("any" in condition) return groupFields(`${pointer}/any`, name, condition.any);
  if ("not" in condition) return conditionFields(`${pointer}/not`, name, condition.not);
  if ("trait" in condition) {
    return comparisonFields(`${pointer}/trait`, `${name}: ${condition.trait.key}`, condition.trait.value);
  }
  if ("computedTrait" in condition) {
    const { id, value } = condition.computedTrait;
    return comparisonFields(`${pointer}/computedTrait`, `${name}: ${id}`, value);
  }
  return "event" in condition ? eventFields(`${pointer}/event`, name, condition.event) : [];
}

const groupFields = (pointer: string, name: string, conditions: readonly Condition[]): Found =>
  conditions.flatMap((condition, index) => conditionFields(`${pointer}/${index}`, name, condition));

function eventFields(
  pointer: string,
  name: string,
  event: Extract<Condition, { readonly event: unknown }>["event"],
): Found {
  const of = `${name}: ${event.name}`;
  const counts = Object.entries(event.count ?? {}).map(([word, count]) =>
    field(
      { pointer: `${pointer}/count/${word}`, name: `${of}, ${countWords[word] ?? word}` },
      "count",
      Number(count),
    ),
  );
  const filters = (event.where ?? []).flatMap(({ property, value }, index) =>
    comparisonFields(`${pointer}/where/${index}`, `${of}, ${property}`, value),
  );
  return [...counts, ...duration(`${pointer}/within`, `${of}, in the last`, event.within), ...filters];
}

const countWords: Readonly<Record<string, string>> = {
  atLeast: "at least",
  atMost: "at most",
  exactly: "exactly",
};

function comparisonFields(pointer: string, name: string, value: unknown): Found {
  if (typeof value === "number") return [field({ pointer: `${pointer}/value`, name }, "number", value)];
  return typeof value === "string" ? duration(`${pointer}/value`, name, value) : [];
}

const duration = (pointer: string, name: string, text: string | undefined): Found =>
  text === undefined || parseDuration(text) === undefined ? [] : [field({ pointer, name }, "duration", text)];

type Named = Pick<SweepField, "pointer" | "name">;

const field = ({ pointer, name }: Named, kind: Kind, present: SweepValue): SweepField => ({
  pointer,
  step: null,
  name,
  kind,
  present,
  suggested: suggestedValues(kind, present),
});

/** About the present value: half of it to its double. */
function suggestedValues(kind: Kind, present: SweepValue): readonly SweepValue[] {
  if (kind === "percent") return withPresent([10, 25, 50, 75, 90], Number(present));
  if (kind !== "duration") return numbersAbout(kind, Number(present));
  const [, count = "1", unit = "d"] = /^([0-9]+)([mhdw])$/.exec(String(present)) ?? [];
  return numbersAbout("count", Number(count))
    .filter((number) => number > 0 && parseDuration(`${number}${unit}`) !== undefined)
    .map((number) => `${number}${unit}`);
}

function numbersAbout(kind: Kind, present: number): readonly number[] {
  if (present === 0) return kind === "count" ? [0, 1, 2, 3] : [-10, 0, 10];
  const steps = present <= 5 && kind === "count" ? [1, 2, 3, 4, 5, 7] : [];
  const about = [0.5, 0.75, 1, 1.5, 2].map((factor) => present * factor);
  const whole = Number.isInteger(present) ? about.map((value) => Math.trunc(value)) : about;
  return withPresent(steps.length > 0 ? steps : whole, present);
}

const withPresent = (values: readonly number[], present: number): readonly number[] =>
  [...new Set([...values, present])].toSorted((a, b) => a - b);

/** For people: "5 days", "25%", "100". */
export function sweepValueWords(kind: Kind, value: SweepValue): string {
  if (kind === "duration") return durationWords(String(value));
  return kind === "percent" ? `${value}%` : String(value);
}

/** The document with the value at the field's place; of two percentages the other one makes up a hundred. */
export function withSweepValue(document: JsonObject, pointer: string, value: SweepValue): JsonObject {
  const changed = setAt(document, pointer.split("/").slice(1), value);
  const other = /^(.*\/branches\/)0\/percent$/.exec(pointer)?.[1];
  const whole = isJsonObject(changed) ? changed : document;
  if (other === undefined || typeof value !== "number") return whole;
  const both = setAt(whole, `${other}1/percent`.split("/").slice(1), 100 - value);
  return isJsonObject(both) ? both : whole;
}

function setAt(target: JsonValue, path: readonly string[], value: SweepValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    return target.map((part: JsonValue, index) => (String(index) === key ? setAt(part, rest, value) : part));
  }
  if (!isJsonObject(target) || !Object.hasOwn(target, key)) return target;
  return { ...target, [key]: setAt(target[key] ?? null, rest, value) };
}
