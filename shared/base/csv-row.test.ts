import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvRow } from "./csv-row.ts";

test("numbers, words and nothing stand as they are", () => {
  expect(csvRow(["Ana", -1.5, true, null, undefined, ""])).toBe("Ana,-1.5,true,,,\r\n");
});

test("commas, quotes and breaks are quoted", () => {
  expect(csvRow(["a,b", 'say "hi"', "two\nlines"])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
});

test("what a spreadsheet would take for a formula is text", () => {
  expect(csvRow(["=1+1", "+49 170", "-x", "@SUM(A1)"])).toBe("'=1+1,'+49 170,'-x,'@SUM(A1)\r\n");
  expect(csvRow(["\t=1", "\r=1"])).toBe(`'\t=1,"'\r=1"\r\n`);
  expect(csvRow(["a=1"])).toBe("a=1\r\n");
});

test("any text is read back by another reader, behind an apostrophe where it could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), (texts) => {
      const options = { header: false, skipEmptyLines: false, delimiter: ",", newline: "\r\n" };
      const [read] = Papa.parse(csvRow(texts), options).data;
      expect(read).toEqual(texts.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)));
    }),
  );
});
