import { expect, it } from "vitest";
import type { JsonObject } from "./json.ts";
import { splitPath, valueAtPath } from "./path.ts";

it.each<[string, JsonObject, unknown]>([
  ["a", { a: 1 }, 1],
  ["a", { a: null }, undefined],
  ["a", {}, undefined],
  ["a.b", { a: { b: 1 } }, 1],
  ["a.b", { "a.b": 2, a: { b: 1 } }, 2],
  ["a.b", { "a.b": null, a: { b: 1 } }, undefined],
  ["a.b.c", { a: { b: { c: false } } }, false],
  ["a.b.c", { a: { "b.c": 1 } }, undefined],
  ["a.b", { a: [1] }, undefined],
  ["a.0", { a: [1] }, undefined],
  ["a.length", { a: "xyz" }, undefined],
  ["a.length", { a: [1] }, undefined],
  ["a.b", { a: { b: null } }, undefined],
  ["a..b", { a: { "": { b: 1 } } }, 1],
  ["", { "": 3 }, 3],
  ["constructor", {}, undefined],
  ["a.constructor", { a: {} }, undefined],
  ["__proto__.a", {}, undefined],
  ["__proto__.a", JSON.parse('{"__proto__":{"a":1}}') as JsonObject, 1],
])("%s in %j is %j", (path, object, value) => {
  expect(valueAtPath(object, path)).toBe(value);
});

it("splits a path at its first dot", () => {
  expect(splitPath("a.b.c")).toEqual({ head: "a", rest: "b.c" });
  expect(splitPath("abc")).toBeUndefined();
});
