import { expect, test } from "vitest";
import { likelyFormat } from "./likely-format.ts";

test.each([
  [["2026-03-01"], undefined],
  [["2026-03-01T18:12:00Z"], undefined],
  [["01/03/2026 18:12"], "DD/MM/YYYY HH:mm"],
  [["01/03/2026", "06/14/2026"], "MM/DD/YYYY"],
  [["19970101", "19970112"], "YYYYMMDD"],
  [["1.3.2026"], "D.M.YYYY"],
  [["1772389920"], "epochSeconds"],
  [["1772389920000"], "epochMilliseconds"],
  [["yesterday"], undefined],
  [[], undefined],
] as const)("%j is read as %s", (values, format) => {
  expect(likelyFormat(values)?.format).toBe(format);
});
