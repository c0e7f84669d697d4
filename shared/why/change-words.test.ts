// What would turn a condition: nothing is said that would not be enough, and nothing that other messages could undo.

import { expect, test } from "vitest";
import { textOf } from "../base/words.ts";
import type { Condition } from "../conditions/condition.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import { timeWords, waysToTurn } from "./change-words.ts";
import type { ConditionAnswer } from "./condition-answer.ts";

const names: DefinitionNames = { audience: (id) => id, computedTrait: (id) => id, destination: (id) => id };

const noEvent = (name: string, turnsAtMs: number | null = null): ConditionAnswer => ({
  condition: { event: { name } },
  holds: false,
  sinceMs: null,
  turnsAtMs,
  evidence: { is: "event", count: 0, afterMs: null, counted: [], uncounted: [], uncountedCount: 0 },
});

function group(kind: "all" | "any", parts: readonly ConditionAnswer[], turnsAtMs: number | null = null) {
  const conditions = parts.map(({ condition }) => condition);
  const condition: Condition = kind === "all" ? { all: conditions } : { any: conditions };
  return { condition, holds: false, sinceMs: null, turnsAtMs, evidence: { is: "group", parts } } as const;
}

const turning = (answer: ConditionAnswer): string | null => {
  const words = waysToTurn(answer, true, names);
  return words === null ? null : textOf(words);
};

const four = ["Ant", "Bee", "Cat", "Dog"].map((name) => noEvent(name));

test("all that is needed is said, however many it is; of alternatives a few", () => {
  expect(turning(group("all", four))).toBe("with an Ant, with a Bee, with a Cat and with a Dog");
  expect(turning(group("any", four))).toBe("with an Ant, with a Bee or with a Cat");
});

test("nothing is said to turn what one part keeps as it is", () => {
  expect(turning(group("all", [noEvent("Ant"), group("any", [])]))).toBeNull();
  expect(turning(group("any", [noEvent("Ant"), group("any", [])]))).toBe("with an Ant");
});

test("time is said to turn it as long as no message comes that could turn it otherwise", () => {
  const said = (answer: ConditionAnswer) => textOf(timeWords(answer) ?? [], () => "then");
  expect(said(group("any", four.slice(2), 5))).toBe("becomes true on then if no Cat or Dog arrives");
  expect(said(group("any", four, 5))).toBe("becomes true on then if no message arrives");
  const plan: ConditionAnswer = {
    condition: { trait: { key: "plan", op: "exists" } },
    holds: false,
    sinceMs: null,
    turnsAtMs: null,
    evidence: { is: "trait", value: null, source: null },
  };
  expect(said(group("any", [noEvent("Cat"), plan], 5))).toBe("becomes true on then if no message arrives");
});
