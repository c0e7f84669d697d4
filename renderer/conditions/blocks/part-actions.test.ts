import { describe, expect, test } from "vitest";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { afterChoice } from "./after-choice.ts";
import { appended, duplicated, grouped, insertedAfter, moved, removed, ungrouped } from "./part-actions.ts";

const member = (id: string): Condition => ({ audience: { id, is: "member" } });
const a = member("a");
const b = member("b");
const c = member("c");

describe("what is done with a clause as a whole", () => {
  test("after a removal the focus is on the next one, else the one before, else on the way to add one", () => {
    expect(removed({ all: [a, b] }, "/all/0")).toEqual({
      condition: { all: [b] },
      focus: { pointer: "/all/0", token: null },
    });
    expect(removed({ all: [a, b] }, "/all/1").focus).toEqual({ pointer: "/all/0", token: null });
    expect(removed({ not: { any: [a] } }, "/not/any/0")).toEqual({
      condition: { not: { any: [] } },
      focus: { pointer: "/not", token: "add" },
    });
    expect(removed(a, "")).toEqual({ condition: { all: [] }, focus: { pointer: "", token: "add" } });
  });

  test("the focus moves with what is moved, on the same word", () => {
    expect(moved({ any: [a, b] }, { pointer: "/any/1", token: "form" }, -1)).toEqual({
      condition: { any: [b, a] },
      focus: { pointer: "/any/0", token: "form" },
    });
    expect(moved({ any: [a] }, { pointer: "/any/0", token: null }, 1)).toBeNull();
  });

  test("a double stands behind, and the focus is on it", () => {
    expect(duplicated({ all: [a, b] }, "/all/0")).toEqual({
      condition: { all: [a, a, b] },
      focus: { pointer: "/all/1", token: null },
    });
  });

  test("what comes behind the whole goes to the end of its group, or makes one", () => {
    expect(insertedAfter({ not: { any: [a] } }, "", [b, c])).toEqual({
      condition: { not: { any: [a, b, c] } },
      focus: { pointer: "/not/any/1", token: null },
    });
    expect(insertedAfter(a, "", [b])).toEqual({
      condition: { all: [a, b] },
      focus: { pointer: "/all/1", token: null },
    });
  });

  test("what is added stands at the end", () => {
    expect(appended({ all: [a, { any: [b] }] }, { pointer: "/all/1", count: 1 }, [c])).toEqual({
      condition: { all: [a, { any: [b, c] }] },
      focus: { pointer: "/all/1/any/1", token: null },
    });
  });

  test("a group is put around a clause and taken away again", () => {
    const condition: Condition = { all: [a, b] };
    const made = grouped(condition, "/all/1");
    expect(made.condition).toEqual({ all: [a, { any: [b] }] });
    expect(ungrouped(made.condition, "/all/1")?.condition).toEqual(condition);
    expect(ungrouped({ all: [{ not: { any: [a] } }] }, "/all/0")).toBeNull();
  });
});

describe("after something was chosen", () => {
  test("the next word that is still to be chosen asks", () => {
    expect(afterChoice({ trait: { key: "plan", op: "equals" } }, "trait")).toEqual({
      token: "trait/value",
      isMissing: true,
    });
  });

  test("without one the focus stays", () => {
    expect(afterChoice({ event: { name: "A" } }, "name")).toEqual({ token: "name", isMissing: false });
    expect(afterChoice({ event: { name: "A", count: { exactly: 0 } } }, "count")).toEqual({
      token: "form",
      isMissing: false,
    });
  });

  test("a new filter asks for its value", () => {
    const where = [
      { property: "a", op: "exists" as const },
      { property: "b", op: "equals" as const },
    ];
    expect(afterChoice({ event: { name: "A", where } }, "addFilter")).toEqual({
      token: "where/1/value",
      isMissing: true,
    });
  });
});
