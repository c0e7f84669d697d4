// What differs between two versions of a journey, as a value and in words. Steps are the same where their ids
// are. Positions on the canvas and the order of keys and steps in the file say nothing.

import type { StepId } from "../base/ids.ts";
import { sentence, type Words } from "../base/words.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { Aspect } from "./aspect.ts";
import type { Journey, Step, StepType } from "./journey.ts";
import { rankSteps } from "./rank.ts";
import { sameValue } from "./same-value.ts";
import { settingsAspects } from "./settings-aspects.ts";
import { aspectsOf, nameOf } from "./step-aspects.ts";

export interface FieldChange {
  /** For people: "limit", "branch Big cart", "connection After 5 days". */
  readonly field: string;
  readonly kind: Aspect["kind"];
  /** null: there was none. */
  readonly before: Words | null;
  /** null: there is none any more. */
  readonly after: Words | null;
  /** E.g. "Wait for “Ordered?” from 5 days to 3 days". No full stop. */
  readonly sentence: Words;
}

export interface StepChange {
  readonly kind: "added" | "removed" | "changed";
  readonly step: StepId;
  readonly type: StepType;
  /** As it is called now; of a removed step, as it was called. */
  readonly name: string;
  /** E.g. "Add “Mail”"; of a changed step that of its first field. */
  readonly sentence: Words;
  /** Of a changed step, at least one; else none. */
  readonly fields: readonly FieldChange[];
}

export interface JourneyComparison {
  /** Name, description and settings. */
  readonly settings: readonly FieldChange[];
  /** In rank order of what is now; then what was removed, in the rank order of what was. */
  readonly steps: readonly StepChange[];
  /** In rank order. */
  readonly unchanged: readonly StepId[];
}

export function compareJourneys(before: Journey, after: Journey, names: DefinitionNames): JourneyComparison {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const now = new Set(after.steps.map(({ id }) => id));
  const unchanged: StepId[] = [];
  const steps: StepChange[] = [];
  for (const step of ranked(after)) {
    const was = old.get(step.id);
    if (was === undefined) {
      steps.push(whole("added", step));
      continue;
    }
    const fields = fieldChanges(aspectsOf(was, before, names), aspectsOf(step, after, names));
    const [first] = fields;
    if (first === undefined) unchanged.push(step.id);
    else steps.push({ ...whole("changed", step), sentence: first.sentence, fields });
  }
  const removed = ranked(before).filter(({ id }) => !now.has(id));
  return {
    settings: fieldChanges(settingsAspects(before, names), settingsAspects(after, names)),
    steps: [...steps, ...removed.map((step) => whole("removed", step))],
    unchanged,
  };
}

/** For the canvas: what is different, by step. */
export const differencesOf = ({ steps }: JourneyComparison): ReadonlyMap<StepId, StepChange["kind"]> =>
  new Map(steps.map(({ step, kind }) => [step, kind]));

const whole = (kind: StepChange["kind"], step: Step): StepChange => ({
  kind,
  step: step.id,
  type: step.type,
  name: step.name,
  sentence: sentence(kind === "added" ? "Add " : "Remove ", nameOf(step)),
  fields: [],
});

/** Steps on a cycle (in a draft) come last. */
function ranked({ steps }: Journey): readonly Step[] {
  const order = rankSteps(steps);
  const known = new Set(order);
  return [...order, ...steps.map((_, index) => index).filter((index) => !known.has(index))].flatMap(
    (index) => steps[index] ?? [],
  );
}

function fieldChanges(before: readonly Aspect[], after: readonly Aspect[]): readonly FieldChange[] {
  const old = new Map(before.map((aspect) => [aspect.key, aspect]));
  const now = new Map(after.map((aspect) => [aspect.key, aspect]));
  return [
    ...after
      .filter((aspect) => differs(old.get(aspect.key), aspect))
      .map((aspect) => fieldChange(aspect, old.get(aspect.key)?.words ?? null, aspect.words)),
    ...before
      .filter((aspect) => !now.has(aspect.key) && differs(undefined, aspect))
      .map((aspect) => fieldChange(aspect, aspect.words, null)),
  ];
}

function differs(one: Aspect | undefined, other: Aspect): boolean {
  if (one === undefined)
    return (
      other.kind === "field" || other.kind === "name" || (other.kind === "connection" && other.value !== null)
    );
  if (other.kind !== "order") return !sameValue(one.value, other.value);
  const [left, right] = [one.value, other.value];
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return !sameValue(
    left.filter((id) => right.includes(id)),
    right.filter((id) => left.includes(id)),
  );
}

const fieldChange = (aspect: Aspect, before: Words | null, after: Words | null): FieldChange => ({
  field: aspect.field,
  kind: aspect.kind,
  before,
  after,
  sentence: sentenceOf(aspect, before, after),
});

function sentenceOf({ kind, lead }: Aspect, before: Words | null, after: Words | null): Words {
  if (before === null) return sentence(lead, kind === "connection" ? " leads to " : ": now ", after ?? []);
  if (after === null)
    return sentence(lead, kind === "connection" ? " no longer leads to " : ": no longer ", before);
  if (kind === "connection") return sentence(lead, " leads to ", after, ", not to ", before);
  return sentence(lead, " from ", before, " to ", after);
}
