// The rules for conditions in journeys.

import { expect, test } from "vitest";
import { type Change, type Row, always, mutated, problemsOf } from "./demo-journey.ts";

const durationText =
  'a duration from "1m" to "3650d": a whole number without leading zeros, then m, h, d or w';
/** Each replaces the condition of "pro", or of the entry where the rule is about it. */
const condition =
  (value: unknown): Change =>
  (_, step) =>
    (step("pro").condition = value);
const trait = (op: string, ...value: readonly unknown[]): Change =>
  condition({ trait: { key: "plan", op, ...(value.length > 0 && { value: value[0] }) } });
const event = (rest: object): Change => condition({ event: { name: "Order", ...rest } });
const anyForm =
  "a condition: an object with exactly one of the keys all, any, not, trait, event, computedTrait or audience";
const at = (path: string, found: string, expected: string): string =>
  `/steps/3/condition${path}: found ${found}, expected ${expected}`;

// prettier-ignore
const conditionRows: readonly Row[] = [
  ["no condition", (_, step) => delete step("pro").condition, at("", "nothing", anyForm)],
  ["an unknown form", condition({ or: [] }), at("", 'an object with the key "or"', anyForm)],
  ["two forms", condition({ all: [], any: [] }), at("", 'an object with the keys "all" and "any"', anyForm)],
  ["a form by way of the prototype", condition(JSON.parse('{"__proto__":{"all":[]}}')), at("", 'an object with the key "__proto__"', anyForm)],
  ["all of no array", condition({ all: {} }), at("/all", "an empty object", "an array of conditions")],
  ["a mistake deep inside", condition({ all: [{ not: { any: [always, 3] } }] }), at("/all/0/not/any/1", "3", anyForm)],
  ["an empty trait path", condition({ trait: { key: "", op: "exists" } }), at("/trait/key", '""', "the path of a trait, not empty")],
  ["an unknown key in a clause", condition({ trait: { key: "a", op: "exists", extra: 1 } }), at("/trait/extra", 'the key "extra"', "no other keys than key and op")],
  ["exists with a value", trait("exists", 1), at("/trait/value", 'the key "value"', "no value: exists and notExists compare with none")],
  ["equals without a value", trait("equals"), at("/trait/value", "nothing", "a text, a number, true or false")],
  ["equals null", trait("equals", null), at("/trait/value", "null", "a text, a number, true or false")],
  ["equals an infinite number", trait("equals", Infinity), at("/trait/value", "Infinity", "a text, a number, true or false")],
  ["contains an empty text", trait("contains", ""), at("/trait/value", '""', "a text, a number, true or false, no empty text")],
  ["any of nothing", trait("equalsAnyOf", []), at("/trait/value", "an empty array", "an array of 1 to 1,000")],
  ["any of 1,001", trait("equalsAnyOf", Array.from({ length: 1_001 }, (_, i) => i)), at("/trait/value", "an array of 1001", "an array of 1 to 1,000")],
  ["any of arrays", trait("notEqualsAnyOf", ["a", ["b"]]), at("/trait/value/1", "an array of 1", "a text, a number, true or false")],
  ["less than a word", trait("lessThan", "many"), at("/trait/value", '"many"', 'a number or a decimal text such as "12.5"')],
  ["greater than a boolean", trait("greaterThanOrEqual", true), at("/trait/value", "true", 'a number or a decimal text such as "12.5"')],
  ["starts with nothing", trait("startsWith", ""), at("/trait/value", '""', "a text, not empty")],
  ["ends with a number", trait("endsWith", 5), at("/trait/value", "5", "a text, not empty")],
  ["30 February", trait("beforeDate", "2026-02-30"), at("/trait/value", '"2026-02-30"', 'a date such as "2026-01-31" or "2026-01-31T09:00:00Z", or epoch milliseconds')],
  ["within the last number", trait("withinLast", 7), at("/trait/value", "7", 'a duration such as "90m", "12h", "5d" or "2w"')],
  ["within the last no time", trait("withinLast", "0d"), at("/trait/value", '"0d"', durationText)],
  ["a track event without a name", event({ name: "" }), at("/event/name", '""', "the name of a track event, not empty")],
  ["an unknown event type", event({ type: "identify" }), at("/event/type", '"identify"', '"track", "page" or "screen"')],
  ["a negative count", event({ count: { atLeast: -1 } }), at("/event/count/atLeast", "-1", "a whole number, 0 or more")],
  ["half a count", event({ count: { exactly: 0.5 } }), at("/event/count/exactly", "0.5", "a whole number, 0 or more")],
  ["two counts", event({ count: { atLeast: 1, atMost: 2 } }), at("/event/count", 'an object with the keys "atLeast" and "atMost"', "a count: an object with exactly one of the keys atLeast, atMost or exactly")],
  ["an unknown count", event({ count: { moreThan: 1 } }), at("/event/count", 'an object with the key "moreThan"', "a count: an object with exactly one of the keys atLeast, atMost or exactly")],
  ["an endless window", event({ within: "9999d" }), at("/event/within", '"9999d"', durationText)],
  ["since yesterday", event({ since: "yesterday" }), at("/event/since", '"yesterday"', '"entry" or "step"')],
  ["a filter without a property", event({ where: [{ property: "", op: "exists" }] }), at("/event/where/0/property", '""', "the path of a property, not empty")],
  ["where that is no array", event({ where: {} }), at("/event/where", "an empty object", "an array of property filters")],
  ["an unknown audience", condition({ audience: { id: "vip", is: "member" } }), at("/audience/id", '"vip"', "the id of an audience")],
  ["an audience called constructor", condition({ audience: { id: "constructor", is: "member" } }), at("/audience/id", '"constructor"', "the id of an audience")],
  ["neither member nor not", condition({ audience: { id: "vips", is: true } }), at("/audience/is", "true", '"member" or "notMember"')],
  ["an unknown computed trait", condition({ computedTrait: { id: "spend", op: "exists" } }), at("/computedTrait/id", '"spend"', "the id of a computed trait")],
];

test.each(conditionRows)("one mistake, one problem: %s", (_rule, change, problem) => {
  expect(problemsOf(mutated(change))).toEqual([problem]);
});

test.each(["entry", "step"])("since %s is refused in an entry condition", (since) => {
  const journey = mutated((_, step) => (step("entry").condition.event.since = since));
  expect(problemsOf(journey)).toEqual([
    '/steps/0/condition/event/since: found the key "since", expected no since: nobody has entered yet where this condition is judged',
  ]);
});

test("relative dates and unknown operators are refused in property filters, the others listed", () => {
  const journey = mutated(event({ where: [{ property: "at", op: "withinLast", value: "1d" }] }));
  expect(problemsOf(journey)).toEqual([
    expect.stringMatching(
      /where\/0\/op: found "withinLast", expected an operator on event properties: equals, /,
    ),
  ]);
});
