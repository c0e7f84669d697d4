// Values as people read them.

import { expect, test } from "vitest";
import { formatNumber, formatValue } from "./format-value.ts";

test("numbers have thousands, few decimals and a real minus", () => {
  expect([1234567, 12345.678, -0.5, 0, 0.12345].map(formatNumber)).toEqual([
    "1,234,567",
    "12,345.68",
    "−0.5",
    "0",
    "0.1235",
  ]);
});

test("very large and very small ones are powers of ten", () => {
  expect(formatNumber(1.5e20)).toBe("1.50e+20");
  expect(formatNumber(2e-7)).toBe("2.00e-7");
});

test("texts and lists are told as they are, empty ones by name", () => {
  expect(formatValue("plan")).toBe("plan");
  expect(formatValue("")).toBe("an empty text");
  expect(formatValue(["a", 1, true])).toBe("a, 1, true");
  expect(formatValue([])).toBe("an empty list");
});
