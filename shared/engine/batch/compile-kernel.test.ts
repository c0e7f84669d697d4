import { expect, it } from "vitest";
import { compileKernel } from "./compile-kernel.ts";

const kernel = (number: number) => compileKernel<undefined, number>(`return ${number};`);

it("a text is compiled once while it is among the last sixteen", () => {
  const first = kernel(1);
  expect(first(undefined)).toBe(1);
  for (let other = 2; other <= 16; other++) kernel(other);
  expect(kernel(1)).toBe(first);
  for (let other = 2; other <= 16; other++) kernel(other);
  expect(kernel(1)).toBe(first);
});

it("the text that was not asked for the longest gives way", () => {
  const first = kernel(1);
  const second = kernel(2);
  for (let other = 3; other <= 16; other++) kernel(other);
  kernel(1);
  kernel(17);
  expect(kernel(1)).toBe(first);
  expect(kernel(2)).not.toBe(second);
});
