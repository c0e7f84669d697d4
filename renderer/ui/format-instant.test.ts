// Days as they are shown: with a year wherever it could be mistaken for another.

import { expect, test } from "vitest";
import { formatDay, formatDayTime } from "./format-instant.ts";

const june1970Ms = 14_385_600_000; // 16 June 1970, noon in UTC
const june1971Ms = 45_921_600_000;

test("a day says its year where it is another than that beside it", () => {
  expect(formatDay(june1970Ms, june1970Ms)).toBe("16 Jun");
  expect(formatDay(june1970Ms, june1971Ms)).toBe("16 Jun 1970");
});

test("a day beside nothing always says its year, that of a time of 0 as well", () => {
  expect(formatDay(june1970Ms, null)).toBe("16 Jun 1970");
  expect(formatDayTime(june1970Ms, null)).toMatch(/^16 Jun 1970, \d\d:\d\d$/);
});
