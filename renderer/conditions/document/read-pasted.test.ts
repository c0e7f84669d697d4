import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../../shared/base/json.ts";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { mutationsOf } from "../../../test/arbitraries/json-mutation.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import { readPasted } from "./read-pasted.ts";

const choice = { taste: plainTaste, audiences: ["vips"], computedTraits: ["spent"] };
const event = { name: "Order Completed", within: "7d" };

/** The parts of a text, in a step. */
function parts(text: string): unknown {
  const read = readPasted(text, "step");
  return read.ok ? read.value : read.error;
}

describe("a pasted text", () => {
  test("that is a condition is that condition", () => {
    fc.assert(
      fc.property(
        conditionArbitrary({ ...choice, place: "step" }),
        fc.constantFrom(0, 2),
        (condition, indent) => {
          expect(parts(JSON.stringify(condition, null, indent))).toEqual([condition]);
        },
      ),
    );
  });

  test("may be what stands inside a clause", () => {
    expect(parts(JSON.stringify(event))).toEqual([{ event }]);
    expect(parts('{"key":"plan","op":"exists"}')).toEqual([{ trait: { key: "plan", op: "exists" } }]);
    expect(parts('{"id":"vips","is":"member"}')).toEqual([{ audience: { id: "vips", is: "member" } }]);
    expect(parts('{"id":"spent","op":"exists"}')).toEqual([{ computedTrait: { id: "spent", op: "exists" } }]);
  });

  test("may be cut out of a journey", () => {
    const condition = JSON.stringify({ event });
    expect(parts(`"condition": ${condition},`)).toEqual([{ event }]);
    expect(parts(`{"type":"entry","condition":${condition}}`)).toEqual([{ event }]);
    expect(parts(`"exit": {}`)).toMatchObject([
      { pointer: "", expected: expect.stringContaining("a condition: an object with") },
    ]);
    expect(parts(`${condition},\n${condition},`)).toEqual([{ event }, { event }]);
    expect(parts(`[${condition}, ${condition}]`)).toEqual([{ event }, { event }]);
    expect(parts(`"event": ${JSON.stringify(event)}`)).toEqual([{ event }]);
  });

  test("that is no JSON says where it goes wrong", () => {
    expect(parts("people who ordered")).toMatchObject([
      { line: 1, found: expect.stringContaining("column 1") },
    ]);
    expect(parts("[]")).toMatchObject([{ expected: "at least one condition" }]);
    expect(parts("7")).toMatchObject([{ pointer: "", found: "7" }]);
  });

  test("that may not stand here says why", () => {
    const text = JSON.stringify({ event: { name: "A", since: "step" } });
    expect(readPasted(text, "beforeEntry")).toMatchObject({
      ok: false,
      error: [{ pointer: "/event/since" }],
    });
    expect(readPasted(text, "exit")).toMatchObject({ ok: false, error: [{ pointer: "/event/since" }] });
    expect(readPasted(text, "step").ok).toBe(true);
    expect(parts('{"event":{"name":""}}')).toMatchObject([{ pointer: "/event/name" }]);
  });

  test("whatever it is never throws", () => {
    const damaged = conditionArbitrary({ ...choice, place: "step" }).chain((condition) =>
      mutationsOf(JSON.parse(JSON.stringify(condition)) as JsonValue),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          damaged.map((value) => JSON.stringify(value)),
          fc.string(),
        ),
        (text) => {
          const read = readPasted(text, "step");
          expect(read.ok ? read.value.length : read.error.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("that is nested without end is refused", () => {
    expect(parts(`${'{"not":'.repeat(400)}{"all":[]}${"}".repeat(400)}`)).toMatchObject([
      { found: "values nested still deeper" },
    ]);
  });
});
