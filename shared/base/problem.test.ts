// Problems as one line of text, and the escaping of pointers.

import fc from "fast-check";
import { expect, test } from "vitest";
import { describeProblem, pointerToken } from "./problem.ts";

const wrong = { found: '"mial"', expected: "the id of a step" };

test.each([
  [{}, 'found "mial", expected the id of a step'],
  [{ file: "a.json" }, 'a.json: found "mial", expected the id of a step'],
  [
    { file: "a.json", pointer: "/steps/2/next" },
    'a.json /steps/2/next: found "mial", expected the id of a step',
  ],
  [{ file: "a.json", pointer: "" }, 'a.json /: found "mial", expected the id of a step'],
  [{ pointer: "/steps/2" }, '/steps/2: found "mial", expected the id of a step'],
  [{ pointer: "" }, '/: found "mial", expected the id of a step'],
  [{ file: "e.jsonl", line: 7 }, 'e.jsonl line 7: found "mial", expected the id of a step'],
  [{ line: 7 }, 'line 7: found "mial", expected the id of a step'],
])("%j reads %j", (place, text) => {
  expect(describeProblem({ ...place, ...wrong })).toBe(text);
});

test("a pointer's token escapes ~ before /", () => {
  expect(pointerToken("a/b")).toBe("a~1b");
  expect(pointerToken("a~b")).toBe("a~0b");
  expect(pointerToken("~1/~0/")).toBe("~01~1~00~1");
  expect(pointerToken(12)).toBe("12");
  expect(pointerToken("")).toBe("");
});

test("a token comes back from its escape, and never looks like two", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("~", "/", "0", "1", "a") }), (key) => {
      const token = pointerToken(key);
      expect(token).not.toContain("/");
      expect(token.replaceAll("~1", "/").replaceAll("~0", "~")).toBe(key);
    }),
    { seed: 1 },
  );
});
