import { expect, test } from "vitest";
import { formatStay } from "./format-stay.ts";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [0, "0 s"],
  [48_900, "48 s"],
  [17 * minute + 59_999, "17 min"],
  [60 * minute, "1 h 00 min"],
  [2 * hour + minute, "2 h 01 min"],
  [24 * hour - 1, "23 h 59 min"],
  [24 * hour, "1 d"],
  [107 * hour, "4 d 11 h"],
])("%i ms reads %s", (ms, words) => expect(formatStay(ms)).toBe(words));
