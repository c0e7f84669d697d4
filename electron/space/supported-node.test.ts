import { expect, test } from "vitest";
import { unsupportedNode } from "./supported-node.ts";

test("Node.js is asked for by its major version", () => {
  expect(unsupportedNode("20.20.2")).toBe("20.20.2");
  expect(unsupportedNode("9.0.0")).toBe("9.0.0");
  expect(unsupportedNode("22.0.0")).toBeUndefined();
  expect(unsupportedNode("100.1.0")).toBeUndefined();
  expect(unsupportedNode()).toBeUndefined();
});
