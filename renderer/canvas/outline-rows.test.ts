import { describe, expect, test } from "vitest";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { outlineAction, rowByText, shownRows } from "./outline-keys.ts";
import { outlineRows } from "./outline-rows.ts";

const condition = { all: [] };

const mail = (id: string, next: string | null): Step => ({
  id,
  type: "sendToDestinations",
  name: `Mail ${id}`,
  key: id,
  destinations: [],
  next,
});

const journey: Journey = {
  format: "rehearse.journey/1",
  id: "outline",
  name: "Outline",
  steps: [
    { id: "entry", type: "entry", name: "Left a cart", condition, next: "pro" },
    {
      id: "pro",
      type: "trueFalseSplit",
      name: "Pro?",
      condition,
      true: { name: "Pro", next: "a" },
      false: { next: "b" },
    },
    mail("a", "ordered"),
    mail("b", "ordered"),
    {
      id: "ordered",
      type: "waitForCondition",
      name: "",
      condition,
      next: null,
      timeout: { after: "5d", next: null },
    },
  ],
};

const rows = outlineRows(journey);
const asText = (closed: ReadonlySet<string> = new Set()): readonly string[] =>
  shownRows(rows, closed).map(({ row }) => `${"  ".repeat(row.level - 1)}${row.label}`);

test("branches stand inside their split, a join once below it", () => {
  expect(asText()).toEqual([
    "Left a cart",
    "Pro?",
    "  Pro",
    "    Mail a",
    "    Continues at No name yet",
    "  False",
    "    Mail b",
    "    Continues at No name yet",
    "No name yet",
    "  Holds",
    "    Ends here",
    "  After 5 days",
    "    Ends here",
  ]);
});

test("a step can be added on every way, each on one row", () => {
  const ways = rows.flatMap(({ way }) => (way === null ? [] : [`${way.step} ${way.via}`]));
  expect(ways).toEqual([
    "entry next",
    "pro true",
    "a next",
    "pro false",
    "b next",
    "ordered next",
    "ordered timeout",
  ]);
});

test("what is inside of a closed row is not shown", () => {
  expect(asText(new Set(["pro", "ordered timeout"]))).toEqual([
    "Left a cart",
    "Pro?",
    "No name yet",
    "  Holds",
    "    Ends here",
    "  After 5 days",
  ]);
});

describe("keys", () => {
  const shown = shownRows(rows, new Set());
  const label = (index: number): string | undefined => shown[index]?.row.label;

  test("arrows, Home and End go from row to row and stay within", () => {
    expect(outlineAction("ArrowDown", 0, shown)).toEqual({ kind: "go", to: 1 });
    expect(outlineAction("ArrowUp", 0, shown)).toEqual({ kind: "go", to: 0 });
    expect(outlineAction("End", 3, shown)).toEqual({ kind: "go", to: 12 });
    expect(outlineAction("Home", 3, shown)).toEqual({ kind: "go", to: 0 });
  });

  test("right opens, then goes inside; left closes, then goes to what it is in", () => {
    const closed = shownRows(rows, new Set(["pro"]));
    expect(outlineAction("ArrowRight", 1, closed)).toEqual({ kind: "open", key: "pro" });
    expect(outlineAction("ArrowRight", 1, shown)).toEqual({ kind: "go", to: 2 });
    expect(outlineAction("ArrowLeft", 1, shown)).toEqual({ kind: "close", key: "pro" });
    expect(outlineAction("ArrowLeft", 3, shown)).toEqual({ kind: "go", to: 2 });
    expect(outlineAction("ArrowLeft", 0, shown)).toEqual({ kind: "go", to: 0 });
  });

  test("letters find the next row that begins with them, around the end", () => {
    expect(label(rowByText("m", 3, shown) ?? -1)).toBe("Mail b");
    expect(label(rowByText("m", 6, shown) ?? -1)).toBe("Mail a");
    expect(label(rowByText("mail b", 3, shown) ?? -1)).toBe("Mail b");
    expect(rowByText("zebra", 0, shown)).toBeNull();
  });

  test("other keys are none of the tree's", () => {
    expect(outlineAction("x", 0, shown)).toBeNull();
  });
});
