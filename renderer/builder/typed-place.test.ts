// Typing is told from other changes by what differs.

import { describe, expect, it } from "vitest";
import { typedPlace } from "./typed-place.ts";

const event = (name: string) => ({ event: { name, count: { atLeast: 1 } } });

describe("typedPlace", () => {
  it("is where one text differs", () => {
    expect(typedPlace({ all: [event("Ord"), event("x")] }, { all: [event("Orde"), event("x")] })).toBe(
      "/all/0/event/name",
    );
  });

  it("is where one number differs", () => {
    expect(typedPlace({ value: 1 }, { value: 12 })).toBe("/value");
  });

  it("is nowhere when a part is added, taken away or turned into another", () => {
    expect(typedPlace({ all: [event("a")] }, { all: [event("a"), event("b")] })).toBeUndefined();
    expect(typedPlace({ all: [event("a")] }, { any: [event("a")] })).toBeUndefined();
    expect(typedPlace({ value: 1 }, { value: "1" })).toBeUndefined();
    expect(typedPlace({ is: true }, { is: false })).toBeUndefined();
  });

  it("is nowhere when two texts differ, or none", () => {
    expect(typedPlace({ a: "1", b: "1" }, { a: "2", b: "2" })).toBeUndefined();
    expect(typedPlace(event("a"), event("a"))).toBeUndefined();
  });
});
