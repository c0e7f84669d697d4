// What is worth showing of a person beside their name: the traits and computed traits that the journey asks about,
// then what is short, each with its values over time.

import type { JsonValue } from "../base/json.ts";
import type { Condition } from "../conditions/condition.ts";
import { conditionsOf } from "../engine/conditions-of.ts";
import type { Journey } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import type { StoryItem } from "./story-item.ts";

export interface StoryTrait {
  readonly of: "trait" | "computedTrait";
  /** The trait's key, or the computed trait's id. */
  readonly key: string;
  /** Ascending; null: it has no value from then on. Before the first: none. */
  readonly values: readonly { readonly atMs: number; readonly value: JsonValue }[];
}

/** Of each kind. */
const mostShown = 4;
const mostValues = 200;
const longestText = 30;

/** Shown with the name already, or telling nobody anything. */
const untold =
  /^(name|firstName|lastName|email|phone|avatar|city|country|address.*)$|(^|[_-])(id|url|token|hash)$/i;

export function storyTraits(
  { journey, definitions }: { readonly journey: Journey; readonly definitions: Definitions },
  items: readonly StoryItem[],
): readonly StoryTrait[] {
  const asked = askedOf([
    ...conditionsOf(journey),
    ...definitions.audiences.map(({ condition }) => condition),
  ]);
  const traits = new Map<string, StoryTrait["values"][number][]>();
  const computed = new Map<string, StoryTrait["values"][number][]>();
  const note = (map: typeof traits, key: string, value: { atMs: number; value: JsonValue }): void => {
    const values = map.get(key);
    if (values === undefined) map.set(key, [value]);
    else values.push(value);
  };
  for (const item of items) {
    if (item.kind === "computedTrait") note(computed, item.id, { atMs: item.atMs, value: item.new });
    if (item.kind !== "message") continue;
    for (const { key, new: value } of item.changes) note(traits, key, { atMs: item.atMs, value });
  }
  return [...shown("trait", traits, asked), ...shown("computedTrait", computed, asked)];
}

function shown(
  of: StoryTrait["of"],
  found: ReadonlyMap<string, StoryTrait["values"]>,
  asked: ReadonlySet<string>,
): readonly StoryTrait[] {
  return [...found]
    .filter(([, values]) => values.every(({ value }) => isShort(value)))
    .map(([key, values]) => ({ of, key, values: values.slice(-mostValues) }))
    .filter(({ key }) => of === "computedTrait" || !untold.test(key))
    .toSorted((a, b) => Number(asked.has(b.key)) - Number(asked.has(a.key)))
    .slice(0, mostShown);
}

const isShort = (value: JsonValue): boolean =>
  typeof value !== "object" || value === null ? String(value).length <= longestText : false;

function askedOf(conditions: readonly Condition[]): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (condition: Condition): void => {
    if ("all" in condition) condition.all.forEach(visit);
    else if ("any" in condition) condition.any.forEach(visit);
    else if ("not" in condition) visit(condition.not);
    else if ("trait" in condition) asked.add(condition.trait.key);
    else if ("computedTrait" in condition) asked.add(condition.computedTrait.id);
  };
  conditions.forEach(visit);
  return asked;
}
