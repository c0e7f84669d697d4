// Conditions of a nasty world that often hold for somebody at some time, and settings that let people come back.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { JourneySettings } from "../../shared/journey/journey.ts";

export interface LikelyConditions {
  readonly entries: readonly Condition[];
  readonly exits: readonly Condition[];
  readonly settings: readonly JourneySettings[];
  readonly waits: readonly Condition[];
}

/** `durations` are those of the world, the shortest first. */
export function likelyConditions([
  short = "1m",
  longer = "2m",
  long = "3m",
]: readonly string[]): LikelyConditions {
  return {
    entries: [
      { event: { name: "A" } },
      { event: { name: "A" } },
      { event: { name: "A", within: short } },
      { event: { name: "A", within: short } },
      { event: { name: "A", within: longer } },
      { event: { name: "A", within: longer } },
      { event: { name: "B", within: longer, count: { exactly: 0 } } },
      { any: [{ event: { name: "B", within: short } }, { trait: { key: "t", op: "equals", value: 1 } }] },
      { trait: { key: "t", op: "exists" } },
      { trait: { key: "d", op: "withinLast", value: longer } },
      { all: [] },
      { event: { name: "A", count: { atLeast: 2 } } },
    ],
    exits: [
      { event: { name: "A", since: "entry" } },
      { event: { name: "B", since: "entry" } },
      { event: { name: "B", since: "entry" } },
      { event: { name: "A", since: "entry", count: { atLeast: 2 } } },
      { event: { name: "A", within: long, count: { exactly: 0 } } },
      { trait: { key: "t", op: "equals", value: "1" } },
      { trait: { key: "d", op: "beforeLast", value: short } },
      { event: { name: "B" } },
      { event: { name: "B", within: short } },
      { event: { name: "A", within: short, count: { atLeast: 2 } } },
    ],
    settings: [
      { exit: { after: long }, reentry: { after: short } },
      { exit: { after: longer }, reentry: { after: longer } },
      { exit: { after: long, when: { event: { name: "B", since: "entry" } } }, reentry: { after: short } },
      { exit: { when: { event: { name: "B", since: "entry" } } }, reentry: { after: short } },
    ],
    waits: [
      { event: { name: "B", since: "step" } },
      { event: { name: "A", since: "step" } },
      { event: { name: "A", since: "entry" } },
      { event: { name: "A", within: longer, count: { atLeast: 2 } } },
      { event: { name: "B", within: longer, since: "step" } },
      { event: { name: "B", within: longer, count: { exactly: 0 } } },
      { not: { event: { name: "A", within: short } } },
      { trait: { key: "t", op: "equals", value: 1 } },
      { trait: { key: "d", op: "withinNext", value: longer } },
      { not: { trait: { key: "d", op: "afterNext", value: short } } },
    ],
  };
}
