// A scenario: one kind of business, its people's habits, and the knobs that change them.

import { pointerToken, type Problem } from "../base/problem.ts";
import { err, ok, type Result } from "../base/result.ts";
import type { History } from "./history.ts";
import type { OutlookPlan } from "./outlook.ts";
import { travelKnobs } from "./travel-knobs.ts";

/** A number that a marketer may turn. */
export interface Knob {
  /** A few words, e.g. "Visits a month". */
  readonly name: string;
  /** Behind the number, e.g. "%" or "days". */
  readonly unit: string;
  /** A sentence, without its full stop. */
  readonly meaning: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** By so much a turn changes it; values in between can be typed. */
  readonly step: number;
}

export type Knobs = Readonly<Record<string, Knob>>;
export type KnobValues<K extends Knobs> = { readonly [Name in keyof K]: number };

/** Records everything that one person does in the history's period. */
export type WriteUser = (history: History) => void;

/** A scenario under settings that were checked. */
export interface PreparedScenario {
  readonly writeUser: WriteUser;
  readonly latePercent: number;
  readonly duplicatePercent: number;
}

export interface Scenario {
  /** What its people are called, e.g. "Shop customers". */
  readonly name: string;
  readonly description: string;
  /** First letter of every id, so that two scenarios never meet in one space. */
  readonly letter: string;
  /** What of it a preview counts. */
  readonly outlook: OutlookPlan;
  /** Those of the scenario, then those of the messages' travel. */
  readonly knobs: Knobs;
  /** Knobs that `settings` does not name keep their default. Pointers begin at the settings. */
  prepare(settings: Readonly<Record<string, number>>): Result<PreparedScenario, readonly Problem[]>;
}

interface ScenarioParts<K extends Knobs> {
  readonly name: string;
  readonly description: string;
  readonly letter: string;
  readonly outlook: OutlookPlan;
  readonly knobs: K;
  readonly writeUser: (history: History, knobs: KnobValues<K>) => void;
}

/** Ties the habits to their own knobs, so that a misspelt knob does not compile. */
export function scenario<const K extends Knobs>(parts: ScenarioParts<K>): Scenario {
  const { name, description, letter, outlook, writeUser } = parts;
  const knobs = { ...parts.knobs, ...travelKnobs };
  return {
    name,
    description,
    letter,
    outlook,
    knobs,
    prepare: (settings) => {
      const problems = settingProblems(knobs, settings);
      if (problems.length > 0) return err(problems);
      const values = knobValues(parts.knobs, settings);
      return ok({ ...knobValues(travelKnobs, settings), writeUser: (history) => writeUser(history, values) });
    },
  };
}

function settingProblems(knobs: Knobs, settings: Readonly<Record<string, number>>): readonly Problem[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const pointer = `/${pointerToken(name)}`;
    const knob = Object.hasOwn(knobs, name) ? knobs[name] : undefined;
    if (knob === undefined) {
      return [{ pointer, found: `"${name}"`, expected: `one of ${Object.keys(knobs).join(", ")}` }];
    }
    if (value >= knob.min && value <= knob.max) return [];
    return [{ pointer, found: String(value), expected: `a number from ${knob.min} to ${knob.max}` }];
  });
}

function knobValues<K extends Knobs>(knobs: K, settings: Readonly<Record<string, number>>): KnobValues<K> {
  const values = Object.entries(knobs).map(([name, knob]) => [name, settings[name] ?? knob.default] as const);
  // fromEntries forgets the names; they are exactly those of `knobs`.
  return Object.fromEntries(values) as KnobValues<K>;
}
