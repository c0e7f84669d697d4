import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { conditionArbitrary } from "../../../test/arbitraries/condition.ts";
import { plainTaste } from "../../../test/arbitraries/taste.ts";
import { outlineOf, type OutlinePart } from "./condition-outline.ts";
import { insertParts, movePart, partAt, placeInGroup, removePart, replacePart } from "./condition-path.ts";

const anyCondition = conditionArbitrary({
  place: "step",
  taste: plainTaste,
  audiences: ["vips"],
  computedTraits: ["spent"],
});

const pointersOf = (part: OutlinePart): readonly string[] => [
  part.pointer,
  ...(part.kind === "group" ? part.parts.flatMap(pointersOf) : []),
];

/** A condition and the place of one of its parts. */
const placed = fc.tuple(anyCondition, fc.nat()).map(([condition, at]) => {
  const pointers = pointersOf(outlineOf(condition));
  return { condition, pointers, pointer: pointers[at % pointers.length] ?? "" };
});

const text = JSON.stringify;
const other: Condition = { trait: { key: "other", op: "exists" } };
const a: Condition = { audience: { id: "a", is: "member" } };
const b: Condition = { audience: { id: "b", is: "member" } };
const c: Condition = { audience: { id: "c", is: "member" } };

describe("parts of a condition by their place", () => {
  test("a part put where it stands changes nothing", () => {
    fc.assert(
      fc.property(placed, ({ condition, pointer }) => {
        const part = partAt(condition, pointer);
        expect(part).toBeDefined();
        expect(text(replacePart(condition, pointer, part ?? other))).toBe(text(condition));
      }),
    );
  });

  test("another part is there afterwards, and every part beside it is as it was", () => {
    fc.assert(
      fc.property(placed, ({ condition, pointer, pointers }) => {
        const changed = replacePart(condition, pointer, other);
        expect(partAt(changed, pointer)).toBe(other);
        const beside = pointers.filter(
          (one) => !one.startsWith(`${pointer}/`) && one !== pointer && !`${pointer}/`.startsWith(`${one}/`),
        );
        for (const one of beside) expect(partAt(changed, one)).toBe(partAt(condition, one));
      }),
    );
  });

  test("what was taken out and put back in is as before", () => {
    fc.assert(
      fc.property(placed, ({ condition, pointer }) => {
        const place = placeInGroup(pointer);
        const part = partAt(condition, pointer);
        if (place === null || part === undefined) return;
        const back = insertParts(
          removePart(condition, pointer),
          { pointer: place.group, index: place.index },
          [part],
        );
        expect(text(back)).toBe(text(condition));
      }),
    );
  });

  test("a move there and back is no move", () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(1 as const, -1 as const), ({ condition, pointer }, by) => {
        const moved = movePart(condition, pointer, by);
        if (moved === null) return;
        expect(partAt(moved.condition, moved.pointer)).toBe(partAt(condition, pointer));
        const back = movePart(moved.condition, moved.pointer, by === 1 ? -1 : 1);
        expect(text(back?.condition)).toBe(text(condition));
        expect(back?.pointer).toBe(pointer);
      }),
    );
  });

  test("nothing moves over the ends of its group", () => {
    expect(movePart({ all: [a, b] }, "/all/0", -1)).toBeNull();
    expect(movePart({ all: [a, b] }, "/all/1", 1)).toBeNull();
    expect(movePart(a, "", 1)).toBeNull();
  });

  test("a not goes with the part that it is around", () => {
    expect(removePart({ all: [{ not: a }, b] }, "/all/0")).toEqual({ all: [b] });
    expect(removePart({ all: [{ not: a }, b] }, "/all/0/not")).toEqual({ all: [b] });
  });

  test("without its only clause a condition asks nothing", () => {
    expect(removePart(a, "")).toEqual({ all: [] });
    expect(removePart({ not: a }, "/not")).toEqual({ all: [] });
  });

  test("a second clause makes a group of the first", () => {
    expect(insertParts(a, { pointer: "", index: 1 }, [b])).toEqual({ all: [a, b] });
    expect(insertParts({ not: a }, { pointer: "", index: 1 }, [b])).toEqual({ all: [{ not: a }, b] });
  });

  test("several parts go in side by side", () => {
    expect(insertParts({ any: [a] }, { pointer: "", index: 0 }, [b, c])).toEqual({ any: [b, c, a] });
  });

  test("a place that does not exist changes nothing", () => {
    const condition: Condition = { all: [a] };
    expect(partAt(condition, "/all/3")).toBeUndefined();
    for (const pointer of ["/all/3", "/any/0", "/not", "/all/0/all/0"])
      expect(replacePart(condition, pointer, b)).toEqual(condition);
  });
});
