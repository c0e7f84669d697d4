import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCutter } from "./line-cutter.ts";
import { splitRow } from "./split-row.ts";

function blocksOf(text: string, pieceBytes: number, cutter: LineCutter): readonly string[] {
  const bytes = Buffer.from(text, "utf8");
  const blocks = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    blocks.push(...cutter.push(bytes.subarray(at, at + pieceBytes)));
  return [...blocks, ...cutter.finish()].map((block) => Buffer.from(block.bytes).toString("utf8"));
}

const anyText = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "ü") });

test("the blocks are the text, each ends with a line", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, pieceBytes) => {
      const blocks = blocksOf(text, pieceBytes, new LineCutter());
      expect(blocks.join("")).toBe(text === "" || text.endsWith("\n") ? text : `${text}\n`);
      expect(blocks.every((block) => block.endsWith("\n"))).toBe(true);
    }),
    { seed: 1 },
  );
});

test("where fields are quoted, no row is cut in two", () => {
  const field = fc.oneof(
    anyText.map((text) => `"${text.replaceAll('"', '""')}"`),
    fc.string({ unit: fc.constantFrom("a", '"', "ü") }).map((text) => `a${text}`),
  );
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(",")));
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, pieceBytes) => {
      const blocks = blocksOf(
        rows.map((row) => `${row}\n`).join(""),
        pieceBytes,
        new LineCutter({ separator: "," }),
      );
      const split = blocks.flatMap((block) => {
        const found: string[] = [];
        for (let at = 0; at < block.length;) {
          const { next } = splitRow(block, at, ",");
          found.push(block.slice(at, next - 1));
          at = next;
        }
        return found;
      });
      expect(split).toEqual(rows);
    }),
    { seed: 2 },
  );
});

test("a byte order mark is no part of the first line", () => {
  expect(blocksOf("\uFEFFa\nb", 50, new LineCutter())).toEqual(["a\n", "b\n"]);
});
