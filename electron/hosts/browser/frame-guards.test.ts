import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCallFrame } from "./call-frame.ts";
import { boundedRate, textFrames } from "./frame-guards.ts";

const frameAt = (atMs: number) => ({ kind: "text", text: "", atMs }) as const;

/** How many of frames that come every so many milliseconds pass, out of `count`. */
function passed(count: number, everyMs: number): number {
  const judge = boundedRate.open();
  return Array.from({ length: count }, (_, index) => judge(frameAt(index * everyMs))).filter(
    (code) => code === null,
  ).length;
}

describe("the rate of frames", () => {
  test("lets two thousand at once pass, and no more", () => expect(passed(3_000, 0)).toBe(2_000));

  test("lets five hundred a second pass for ever", () => expect(passed(100_000, 2)).toBe(100_000));

  test("lets no more than that pass in the long run", () => {
    // A hundred seconds of a thousand each: the store of the beginning, and what each second adds.
    expect(passed(100_000, 1)).toBeCloseTo(2_000 + 50_000, -1);
  });

  test("is counted for each socket apart", () => {
    const judges = [boundedRate.open(), boundedRate.open()];
    for (let frame = 0; frame < 2_000; frame += 1) judges[0]?.(frameAt(0));
    expect(judges.map((judge) => judge(frameAt(0)))).toEqual([1008, null]);
  });
});

describe("a frame that is a call", () => {
  const call = (json: unknown): string => JSON.stringify({ i: "1a", p: { u: "/journey/save", b: { json } } });

  test("may carry any JSON", () => {
    const value = fc
      .jsonValue({ noUnicodeString: false })
      .filter((json) => !JSON.stringify(json).includes("__proto__"));
    fc.assert(fc.property(value, (json) => isCallFrame(call(json))));
  });

  test("may carry nothing, and may be the end of another", () => {
    expect(isCallFrame('{"i":"1","p":{"u":"/space/current","b":{}}}')).toBe(true);
    expect(isCallFrame('{"i":"1","p":{"u":"/space/current"}}')).toBe(true);
    expect(isCallFrame('{"i":"1","t":4}')).toBe(true);
  });

  test("has no name that reaches into prototypes, however deep and however written", () => {
    const place = fc.array(fc.oneof(fc.constant("[]"), fc.string({ maxLength: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(
        place,
        fc.constantFrom('"__proto__"', '"\\u005f_proto__"', '"__prot\\u006f__"'),
        (path, name) => {
          const json = path.reduce(
            (inner, key) => (key === "[]" ? `[1,${inner}]` : `{${JSON.stringify(key)}:${inner}}`),
            `{${name}:1}`,
          );
          return !isCallFrame(`{"i":"1","p":{"u":"/journey/save","b":{"json":${json}}}}`);
        },
      ),
    );
  });

  test("is nothing that random text would be", () => {
    fc.assert(fc.property(fc.string(), (text) => !isCallFrame(text)));
    fc.assert(fc.property(fc.json(), (text) => !isCallFrame(text)));
  });

  test("nests as deep as documents do, and not without end", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    const frame = (depth: number): string => `{"i":"1","p":{"u":"/a","b":{"json":${nested(depth)}}}}`;
    expect([isCallFrame(frame(150)), isCallFrame(frame(1_000_000))]).toEqual([true, false]);
  });
});

test("frames that are no text close the socket", () => {
  const judge = textFrames.open();
  expect(judge(frameAt(0))).toBeNull();
  expect(judge({ kind: "binary", text: "", atMs: 0 })).toBe(1003);
});
