// A clause as a way through a journey needs it: to hold or not to hold, at one of the way's instants.

import type { StepId } from "../base/ids.ts";
import { durationMs } from "../base/duration.ts";
import type { Condition, Count, EventClause } from "../conditions/condition.ts";
import type { Definitions } from "../people/definitions.ts";
import { partsOf, type Demand } from "./demands.ts";
import type { ClashingClause } from "./impossible.ts";

/** Where a condition is asked on a way. Instants of a way are numbered; they ascend, and may coincide. */
export interface AskedOnWay {
  readonly step: StepId | null;
  /** The asking step's place on the way. */
  readonly place: number;
  readonly instant: number;
  /** Whether nothing can lie between the entry, or the reaching of the step, and this instant. */
  readonly isAtEntry: boolean;
  readonly isAtReached: boolean;
  /** Whether events before publication never count. */
  readonly isBounded: boolean;
}

export interface TimedLiteral {
  readonly asked: AskedOnWay;
  readonly told: ClashingClause;
  /** Of an event clause: how many of the events there must be; null for other clauses. */
  readonly events: { readonly clause: EventClause; readonly least: number; readonly most: number } | null;
}

/** Alternatives, in each of which all literals are needed. Undefined where there are too many to look at. */
export function alternativesOf(
  demand: Demand,
  asked: AskedOnWay,
  definitions: Definitions,
): readonly (readonly TimedLiteral[])[] | undefined {
  let alternatives: readonly (readonly TimedLiteral[])[] = [[]];
  for (const part of partsOf(demand)) {
    const ofPart: (readonly TimedLiteral[])[] = [];
    const choices = part.is === "choice" ? part.choices : [part.demand];
    for (const choice of choices) {
      const own =
        part.is === "choice"
          ? alternativesOf(choice, asked, definitions)
          : alternativesOfClause(choice, asked, definitions);
      if (own === undefined) return undefined;
      ofPart.push(...own);
    }
    alternatives = alternatives.flatMap((one) => ofPart.map((other) => [...one, ...other]));
    if (alternatives.length > mostAlternatives) return undefined;
  }
  return alternatives;
}

const mostAlternatives = 64;

function alternativesOfClause(
  { condition, want }: Demand,
  asked: AskedOnWay,
  definitions: Definitions,
): readonly (readonly TimedLiteral[])[] | undefined {
  if ("audience" in condition) {
    const audience = definitions.audiences.find(({ id }) => id === condition.audience.id);
    if (audience === undefined) return undefined;
    const demand = { condition: audience.condition, want: want === (condition.audience.is === "member") };
    return alternativesOf(demand, { ...asked, isBounded: false }, definitions);
  }
  const told = { step: asked.step, condition, want };
  if (!("event" in condition)) return [[{ asked, told, events: null }]];
  const { event: clause } = condition;
  return rangesOf(clause.count, want).map(([least, most]) => [
    { asked, told, events: { clause, least, most: canHaveHappened(clause, asked) ? most : 0 } },
  ]);
}

/** Nothing is since an instant at that instant itself. */
const canHaveHappened = ({ since }: EventClause, { isAtEntry, isAtReached }: AskedOnWay): boolean =>
  !(since === "entry" && isAtEntry) && !(since === "step" && (isAtReached || isAtEntry));

type Range = readonly [least: number, most: number];

function rangesOf(count: Count | undefined, want: boolean): readonly Range[] {
  const clause = count ?? { atLeast: 1 };
  if ("atLeast" in clause) return want ? [[clause.atLeast, Infinity]] : [[0, clause.atLeast - 1]];
  if ("atMost" in clause) return want ? [[0, clause.atMost]] : [[clause.atMost + 1, Infinity]];
  const { exactly } = clause;
  return want
    ? [[exactly, exactly]]
    : [
        [0, exactly - 1],
        [exactly + 1, Infinity],
      ];
}

/** Whether whatever counts for one event clause counts for the other. */
export function isCountedBy(one: TimedLiteral, other: TimedLiteral): boolean {
  if (one.events === null || other.events === null) return false;
  const { clause: a } = one.events;
  const { clause: b } = other.events;
  return (
    (a.type ?? "track") === (b.type ?? "track") &&
    a.name === b.name &&
    (b.where ?? []).every((filter) => (a.where ?? []).some((own) => isSame(own, filter))) &&
    beginsLater(one, other) &&
    isInWindow(one, other)
  );
}

function beginsLater(
  { asked: a, events: one }: TimedLiteral,
  { asked: b, events: other }: TimedLiteral,
): boolean {
  if (b.isBounded && !a.isBounded) return false;
  const [since, otherSince] = [one?.clause.since, other?.clause.since];
  if (otherSince === undefined) return true;
  if (since === undefined) return false;
  // Steps further on are reached later, and all of them after the entry.
  return otherSince === "entry" || (since === "step" && a.place >= b.place);
}

function isInWindow(
  { asked: a, events: one }: TimedLiteral,
  { asked: b, events: other }: TimedLiteral,
): boolean {
  const [length, otherLength] = [durationMs(one?.clause.within), durationMs(other?.clause.within)];
  if (a.instant === b.instant) return length <= otherLength;
  return a.instant < b.instant && otherLength === Infinity;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a value clause compares: a trait or a computed trait; undefined for event clauses. */
export function comparedBy(condition: Condition) {
  if ("trait" in condition) return { of: `trait ${condition.trait.key}`, comparison: condition.trait };
  if ("computedTrait" in condition)
    return { of: `computed ${condition.computedTrait.id}`, comparison: condition.computedTrait };
  return undefined;
}
