import { expect, test } from "vitest";
import { textOf } from "../base/words.ts";
import type { Condition, Operator } from "./condition.ts";
import { wordsOfCondition } from "./wording.ts";

const names = {
  audience: (id: string) => ({ vips: "VIPs" })[id] ?? id,
  computedTrait: (id: string) => ({ spent: "Spent" })[id] ?? id,
};

const say = (condition: Condition): string => textOf(wordsOfCondition(condition, names));
const trait = (
  op: Operator,
  value?: string | number | boolean | readonly (string | number)[],
): Condition => ({
  trait: { key: "plan", op, ...(value !== undefined && { value }) },
});

const added: Condition = { event: { name: "Product Added" } };
const pro = trait("equals", "pro");
const vip: Condition = { audience: { id: "vips", is: "member" } };

test.each<readonly [Condition, string]>([
  [added, "did Product Added at least once"],
  [
    { event: { name: "A", count: { atLeast: 3 }, within: "7d" } },
    "did A at least 3 times in the last 7 days",
  ],
  [{ event: { name: "A", within: "1d" } }, "did A at least once in the last day"],
  [{ event: { name: "A", count: { atLeast: 0 } } }, "did A any number of times"],
  [{ event: { name: "A", count: { atMost: 1 } } }, "did A at most once"],
  [{ event: { name: "A", count: { exactly: 2 } } }, "did A exactly 2 times"],
  [{ event: { name: "A", count: { exactly: 0 }, within: "2w" } }, "did no A in the last 2 weeks"],
  [{ event: { name: "A", count: { atMost: 0 } } }, "did no A"],
  [{ event: { name: "A", since: "entry" } }, "did A at least once since entering"],
  [
    { event: { name: "A", since: "step", within: "90m" } },
    "did A at least once since reaching this step in the last 90 minutes",
  ],
  [{ event: { name: "A", type: "track" } }, "did A at least once"],
  [{ event: { name: "Home", type: "page" } }, "viewed the page Home at least once"],
  [{ event: { name: "Home", type: "screen", count: { exactly: 0 } } }, "never viewed the screen Home"],
  [{ event: { name: "", type: "page" } }, "viewed a page without a name at least once"],
  [
    {
      event: {
        name: "A",
        where: [
          { property: "price", op: "greaterThan", value: 100 },
          { property: "colour", op: "exists" },
        ],
      },
    },
    "did A (where price is more than 100 and colour has a value) at least once",
  ],
])("an event: %j reads %j", (condition, words) => {
  expect(say(condition)).toBe(words);
});

test.each<readonly [Condition, string]>([
  [pro, "plan is pro"],
  [trait("notEquals", 5), "plan is not 5"],
  [trait("equals", "5"), "plan is “5”"],
  [trait("equals", "true"), "plan is “true”"],
  [trait("equals", true), "plan is true"],
  [trait("equals", ""), "plan is “”"],
  [trait("equalsAnyOf", ["pro"]), "plan is pro"],
  [trait("equalsAnyOf", ["pro", "team", "free"]), "plan is pro, team or free"],
  [trait("notEqualsAnyOf", ["pro"]), "plan is not pro"],
  [trait("notEqualsAnyOf", ["pro", "team", 5]), "plan is neither pro, team nor 5"],
  [trait("equals", " pro"), "plan is “ pro”"],
  [trait("equals", "-5 degrees"), "plan is “-5 degrees”"],
  [trait("equals", "v5"), "plan is v5"],
  [trait("equals", "falsehood"), "plan is falsehood"],
  [trait("equals", "untrue"), "plan is untrue"],
  [trait("equalsAnyOf", ["a", "b", "c", "d", "e", "f"]), "plan is a, b, c, d, e or f"],
  [trait("equalsAnyOf", ["a", "b", "c", "d", "e", "f", "g"]), "plan is a, b, c, d, e or 2 more"],
  [trait("lessThan", 5), "plan is less than 5"],
  [trait("lessThanOrEqual", 5), "plan is at most 5"],
  [trait("greaterThan", 5), "plan is more than 5"],
  [trait("greaterThanOrEqual", 5), "plan is at least 5"],
  [trait("contains", "ro"), "plan contains ro"],
  [trait("notContains", "ro"), "plan does not contain ro"],
  [trait("startsWith", "p"), "plan starts with p"],
  [trait("endsWith", "o"), "plan ends with o"],
  [trait("exists"), "plan has a value"],
  [trait("notExists"), "plan has no value"],
  [trait("beforeDate", "2026-01-31"), "plan is before 2026-01-31"],
  [trait("afterDate", 0), "plan is after 1970-01-01"],
  [trait("afterDate", 1_500), "plan is after 1970-01-01T00:00:01.500Z"],
  [trait("afterDate", 8.64e15), "plan is after +275760-09-13"],
  [trait("afterDate", 1e16), "plan is after 10000000000000000"],
  [trait("withinLast", "7d"), "plan is within the last 7 days"],
  [trait("withinNext", "1w"), "plan is within the next week"],
  [trait("beforeLast", "1h"), "plan is at least 1 hour ago"],
  [trait("afterNext", "30d"), "plan is more than 30 days ahead"],
])("a comparison: %j reads %j", (condition, words) => {
  expect(say(condition)).toBe(words);
});

test.each<readonly [Condition, string]>([
  [{ computedTrait: { id: "spent", op: "greaterThan", value: 500 } }, "Spent is more than 500"],
  [{ computedTrait: { id: "gone", op: "exists" } }, "gone has a value"],
  [vip, "is in VIPs"],
  [{ audience: { id: "vips", is: "notMember" } }, "is not in VIPs"],
])("a reference: %j reads %j", (condition, words) => {
  expect(say(condition)).toBe(words);
});

test.each<readonly [Condition, string]>([
  [{ all: [] }, "is anyone"],
  [{ any: [] }, "is nobody"],
  [{ any: [pro] }, "plan is pro"],
  [{ all: [pro, vip, added] }, "plan is pro, is in VIPs and did Product Added at least once"],
  [{ any: [pro, vip] }, "plan is pro or is in VIPs"],
  [{ all: [{ any: [pro] }, added] }, "plan is pro and did Product Added at least once"],
  [{ all: [{ any: [pro, vip] }, added] }, "(plan is pro or is in VIPs) and did Product Added at least once"],
  [
    { all: [{ all: [{ any: [pro, vip] }] }, added] },
    "(plan is pro or is in VIPs) and did Product Added at least once",
  ],
  [{ not: pro }, "not (plan is pro)"],
  [{ not: { not: pro } }, "plan is pro"],
  [{ not: vip }, "is not in VIPs"],
  [{ not: { audience: { id: "vips", is: "notMember" } } }, "is in VIPs"],
  [{ not: { any: [pro, vip] } }, "not (plan is pro or is in VIPs)"],
])("a group: %j reads %j", (condition, words) => {
  expect(say(condition)).toBe(words);
});

test("a draft reads with … where something is not chosen yet", () => {
  expect(say({ event: { name: "" } })).toBe("did … at least once");
  expect(say({ trait: { key: "", op: "equals" } })).toBe("… is …");
  expect(say({ audience: { id: "", is: "member" } })).toBe("is in …");
  expect(say({ computedTrait: { id: "", op: "exists" } })).toBe("… has a value");
  expect(say(trait("beforeDate"))).toBe("plan is before …");
  expect(say(trait("withinNext"))).toBe("plan is within the next …");
  expect(say(trait("beforeLast"))).toBe("plan is at least … ago");
  expect(say(trait("afterNext"))).toBe("plan is more than … ahead");
});

test("names and values are data, the words around them are plain", () => {
  expect(wordsOfCondition({ event: { name: "A", count: { atLeast: 2 }, within: "7d" } }, names)).toEqual([
    { text: "did ", role: "plain" },
    { text: "A", role: "data" },
    { text: " at least ", role: "plain" },
    { text: "2", role: "data" },
    { text: " times in the last ", role: "plain" },
    { text: "7 days", role: "data" },
  ]);
});
