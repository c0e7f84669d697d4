import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Definitions } from "../../../shared/people/definitions.ts";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import type { Known } from "../choices/choice.ts";
import { choicesOf } from "../choices/choices-of.ts";
import { conditionOf, negated, outlineOf, type OutlineClause } from "../document/condition-outline.ts";
import type { ClauseToken, Question } from "./clause-token.ts";
import { clauseTokens, type Names } from "./clause-tokens.ts";

const names: Names = { audience: () => "VIPs", computedTrait: () => "Spent" };

function clauseOf(condition: Condition): OutlineClause {
  const part = outlineOf(condition);
  if (part.kind === "group") throw new Error("a clause was expected");
  return part;
}

const tokensOf = (condition: Condition): readonly ClauseToken[] => clauseTokens(clauseOf(condition), names);

/** As it reads on screen, the words apart. */
const said = (condition: Condition): string =>
  tokensOf(condition)
    .filter(({ look }) => look !== "add")
    .map(({ text }) => text)
    .join(" | ");

const clause = conditionArbitrary({
  place: "step",
  taste: plainTaste,
  audiences: ["vips", "lapsed"],
  computedTraits: ["spent"],
}).filter((condition) => outlineOf(condition).kind === "clause");

const anyClause = fc.tuple(clause, fc.nat({ max: 2 })).map(([condition, times]) => negated(condition, times));

describe("the sentence of a clause", () => {
  test("says events with how often, when and where", () => {
    expect(said({ event: { name: "Product Added", count: { atLeast: 1 }, within: "7d" } })).toBe(
      "they did | Product Added | at least once | in the last 7 days",
    );
    const where = [
      { property: "price", op: "greaterThan" as const, value: 100 },
      { property: "colour", op: "exists" as const },
    ];
    expect(said({ event: { name: "Product Added", count: { exactly: 2 }, where } })).toBe(
      "they did | Product Added | exactly 2 times | at any time | where | price | is more than | 100 | and | colour | has a value",
    );
  });

  test("says that they did not, by a count of none or by a not", () => {
    const words = "they did not do | Order Completed | in the last 7 days";
    const event = { name: "Order Completed", within: "7d" };
    expect(said({ event: { ...event, count: { exactly: 0 } } })).toBe(words);
    expect(said({ event: { ...event, count: { atMost: 0 } } })).toBe(words);
    expect(said({ not: { event } })).toBe(words);
    expect(said({ not: { event: { ...event, count: { atLeast: 3 } } } })).toBe(
      "they did not do | Order Completed | at least 3 times | in the last 7 days",
    );
    expect(said({ not: { event: { ...event, count: { exactly: 0 } } } })).toBe(
      `it is not so that | ${words}`,
    );
    expect(said({ not: { not: { event } } })).toBe(`it is not so that | ${words}`);
  });

  test("says pages and screens, and those without a name", () => {
    expect(said({ event: { type: "page", name: "Home" } })).toBe(
      "they viewed the page | Home | at least once | at any time",
    );
    expect(said({ not: { event: { type: "screen", name: "" } } })).toBe(
      "they did not view the screen | without a name | at any time",
    );
  });

  test("says since when", () => {
    expect(said({ event: { name: "A", since: "step" } })).toBe(
      "they did | A | at least once | since this step",
    );
    expect(said({ event: { name: "A", since: "entry", within: "1h" } })).toBe(
      "they did | A | at least once | since entering | in the last hour",
    );
  });

  test("says traits, computed traits and audiences by their names", () => {
    expect(said({ trait: { key: "plan", op: "equalsAnyOf", value: ["pro", "plus", "5"] } })).toBe(
      "their | plan | is any of | pro, plus or “5”",
    );
    expect(said({ trait: { key: "born", op: "beforeLast", value: "30d" } })).toBe(
      "their | born | is at least | 30 days ago",
    );
    expect(said({ not: { computedTrait: { id: "spent", op: "greaterThan", value: 500 } } })).toBe(
      "it is not so that | their | Spent | is more than | 500",
    );
    expect(said({ audience: { id: "vips", is: "notMember" } })).toBe("they are not in | VIPs");
  });

  test("says what is still to be chosen", () => {
    expect(said({ event: { name: "" } })).toContain("which event");
    expect(said({ trait: { key: "", op: "equals" } })).toBe("their | which trait | is | which value");
    const missing = tokensOf({ trait: { key: "", op: "equals" } }).filter(({ isMissing }) => isMissing);
    expect(missing.map(({ at }) => at)).toEqual(["/trait/key", "/trait/value"]);
  });

  test("lets only what was chosen be cleared", () => {
    const clearedOf = (condition: Condition, key: string) =>
      tokensOf(condition).find((token) => token.key === key)?.cleared;
    const spent = { computedTrait: { id: "spent", op: "exists" } } as const;
    const blank = { computedTrait: { id: "", op: "exists" } } as const;
    expect(clearedOf(spent, "computedTrait")).toEqual(blank);
    expect(clearedOf(blank, "computedTrait")).toBeNull();
  });

  test("shows a value that should not be there, so that it can be taken away", () => {
    const odd: Condition = { trait: { key: "plan", op: "exists", value: "pro" } };
    expect(said(odd)).toBe("their | plan | has a value | pro");
    const cleared = tokensOf(odd).find(({ key }) => key === "trait/value")?.cleared;
    expect(cleared).toEqual({ trait: { key: "plan", op: "exists" } });
  });
});

describe("editing one word", () => {
  test("with the answer that it has changes no byte", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        for (const { question, key } of tokensOf(condition)) {
          if (question === null || key.startsWith("addFilter")) continue;
          const same = sameAnswer(question);
          if (same !== null) expect(JSON.stringify(same)).toBe(JSON.stringify(condition));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("with any answer changes nothing but what the word says", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        const { inner } = clauseOf(condition);
        for (const token of tokensOf(condition)) {
          const { question } = token;
          if (question === null || question.asks === "form" || question.asks === "negation") continue;
          for (const choice of choicesOf(question, "", known)) {
            for (const place of differences(condition, choice.part()))
              expect(allowedBy(token, question, inner).some((allowed) => place.startsWith(allowed))).toBe(
                true,
              );
          }
        }
      }),
    );
  });

  test("with an answer that is not the present one changes the condition", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        for (const { question } of tokensOf(condition)) {
          if (question === null) continue;
          for (const choice of choicesOf(question, "", known)) {
            const isSame = JSON.stringify(choice.part()) === JSON.stringify(condition);
            if (!choice.isChosen) expect(isSame, choice.label).toBe(false);
          }
        }
      }),
    );
  });

  test("taking away what it says leaves every other word as it was", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        for (const token of tokensOf(condition)) {
          if (token.cleared === null || token.key.startsWith("where/") || token.key.startsWith("not/"))
            continue;
          const before = othersThan(token, tokensOf(condition));
          const after = othersThan(token, tokensOf(token.cleared));
          expect(after).toEqual(before);
        }
      }),
    );
  });

  test("has an own key for every word", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        const keys = tokensOf(condition).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("gives back the clause that it was made of", () => {
    fc.assert(
      fc.property(anyClause, (condition) => {
        expect(conditionOf(clauseOf(condition))).toEqual(condition);
      }),
    );
  });
});

/** The words that a word has nothing to do with; when and since are told by one or two words. */
function othersThan({ key }: ClauseToken, tokens: readonly ClauseToken[]): readonly string[] {
  const time = ["window", "since"];
  return tokens
    .filter((one) => one.key !== key && !(time.includes(key) && time.includes(one.key)))
    .map((one) => `${one.key}: ${one.text}`);
}

/** null: the question has no answer of its own to give back. */
function sameAnswer(question: Question): Condition | null {
  switch (question.asks) {
    case "event":
      return question.put(question.name, question.type);
    case "count":
      return question.put(question.count);
    case "time":
      return question.put(question.range);
    case "property":
      return question.put(question.path, { op: "exists" });
    case "trait":
      return question.put(question.path);
    case "computedTrait":
    case "audience":
      return question.put(question.id);
    case "operator":
    case "value":
      return question.put(question.comparison);
    case "negation":
      return question.put(question.negations);
    case "form":
      return null;
  }
}

/** Where an answer may change the condition. */
function allowedBy(token: ClauseToken, question: Question, inner: string): readonly string[] {
  const at = inner + token.at;
  if (question.asks === "event") return [at, `${inner}/event/type`];
  if (question.asks === "time") return [`${inner}/event/within`, `${inner}/event/since`];
  if (question.asks === "operator") return [at, at.replace(/op$/, "value")];
  return [at];
}

/** Places whose texts differ. */
function differences(left: unknown, right: unknown, pointer = ""): readonly string[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return [pointer];
  const entries = (value: object): ReadonlyMap<string, unknown> => new Map(Object.entries(value));
  const [l, r] = [entries(left), entries(right)];
  const keys = [...new Set([...l.keys(), ...r.keys()])];
  return keys.flatMap((key) => differences(l.get(key), r.get(key), `${pointer}/${key}`));
}

const field = (
  path: string,
  kinds: FieldInData["kinds"],
  values: readonly (string | number)[],
): FieldInData => ({
  path,
  kinds,
  count: 5,
  of: 10,
  values: values.map((value) => ({ value, count: 1 })),
  distinct: null,
  least: null,
  greatest: null,
});

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [{ id: "vips", name: "VIPs", condition: { all: [] } }],
  computedTraits: [{ id: "spent", name: "Spent", type: "eventCount", event: { name: "A" } }],
  destinations: [],
};

const known: Known = {
  place: "step",
  definitions,
  events: [
    { type: "track", name: "Product Added", messageCount: 3, userCount: 2 },
    { type: "page", name: "", messageCount: 3, userCount: 2 },
  ],
  traits: [field("plan", ["text"], ["pro"]), field("since", ["instant"], ["2026-01-01"])],
  properties: [field("total", ["number"], [1, 2.5]), field("colour", ["text"], ["red"])],
};
