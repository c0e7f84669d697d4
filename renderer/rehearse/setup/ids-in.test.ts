import { expect, test } from "vitest";
import { idsIn } from "./ids-in.ts";

test("ids are read from lines, columns and lists, each once", () => {
  expect(idsIn("u1\r\nu2\n\nu1\n")).toEqual(["u1", "u2"]);
  expect(idsIn('u1\tu2, "u 3";u4')).toEqual(["u1", "u2", "u 3", "u4"]);
  expect(idsIn("ann@example.com")).toEqual(["ann@example.com"]);
  expect(idsIn(" \n,")).toEqual([]);
});
