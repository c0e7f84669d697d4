import fc from "fast-check";
import { expect, test } from "vitest";
import { TextLines } from "./text-lines.ts";

const texts = fc.array(fc.string({ unit: fc.constantFrom("a", '"', "ü", "\u{1f600}", " "), maxLength: 3 }), {
  minLength: 1,
  maxLength: 20,
});
const linesOf = (list: readonly string[]): TextLines => new TextLines(Buffer.from(list.join("\n"), "utf8"));

test("each line is found where it stands, in any order, one by one and all at once", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(25), { maxLength: 30 }), fc.boolean(), (list, order, isMany) => {
      const lines = linesOf(list);
      if (isMany) for (let time = 0; time < 300; time++) lines.at(0);
      for (const index of order) expect(lines.at(index)).toBe(list[index] ?? "");
    }),
    { seed: 1 },
  );
});

test("a text is found as a whole line only", () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: fc.constantFrom("a", '"', "ü"), maxLength: 3 }), (list, wanted) => {
      const index = list.indexOf(wanted);
      expect(linesOf(list).indexOf(wanted)).toBe(index < 0 ? undefined : index);
      list.forEach((text) => expect(linesOf(list).indexOf(text)).toBe(list.indexOf(text)));
    }),
    { seed: 1 },
  );
});
