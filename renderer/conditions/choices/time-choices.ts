// When: within a duration that ends now, and, where there is an instance, since it entered or since this step.

import type { Condition, EventClause } from "../../../shared/conditions/condition.ts";
import type { ConditionPlace } from "../../../shared/conditions/condition-schema.ts";
import type { TimeRange } from "../words/clause-token.ts";
import { sinceWords, windowWords } from "../words/event-words.ts";
import { type Choice, choice } from "./choice.ts";
import { matchTyped } from "./match-typed.ts";
import { readDuration } from "./read-duration.ts";

export interface TimeQuestion {
  readonly range: TimeRange;
  readonly about: "both" | "within" | "since";
  readonly put: (range: TimeRange) => Condition;
}

const commonWindows = ["1h", "1d", "3d", "7d", "14d", "30d", "90d", "365d"];

type Since = NonNullable<EventClause["since"]>;

/** What "since" may say in each place. */
const sinceIn: Readonly<Record<ConditionPlace, readonly Since[]>> = {
  beforeEntry: [],
  exit: ["entry"],
  step: ["step", "entry"],
};

export function timeChoices(question: TimeQuestion, typed: string, place: ConditionPlace): readonly Choice[] {
  const { about, range } = question;
  const since = about === "within" ? [] : sinceIn[place].map((value) => sinceChoice(question, value));
  const durations = about === "since" ? [] : readDuration(typed);
  if (durations.length > 0) return durations.map((value) => windowChoice(question, value));
  const common = about === "since" ? [] : commonWindows.map((value) => windowChoice(question, value));
  const other = [range.within].filter((value) => value !== undefined && !commonWindows.includes(value));
  const kept = about === "since" ? [] : other.map((value) => windowChoice(question, value ?? ""));
  return matchTyped([...since, anyTime(question), ...kept, ...common], typed);
}

function sinceChoice({ range, put }: TimeQuestion, since: Since): Choice {
  return choice({
    key: `since ${since}`,
    label: sinceWords(since),
    isChosen: range.since === since,
    part: () => put({ ...range, since }),
  });
}

function windowChoice({ range, put }: TimeQuestion, within: string): Choice {
  return choice({
    key: `within ${within}`,
    label: windowWords(within),
    isChosen: range.within === within,
    part: () => put({ ...range, within }),
  });
}

function anyTime({ about, range, put }: TimeQuestion): Choice {
  const cleared: TimeRange = {
    within: about === "since" ? range.within : undefined,
    since: about === "within" ? range.since : undefined,
  };
  return choice({
    key: "any",
    label: about === "within" ? "at any time since then" : "at any time",
    isChosen: range.within === cleared.within && range.since === cleared.since,
    part: () => put(cleared),
  });
}
