import { expect, it } from "vitest";
import { ToggleList } from "./toggle-list.ts";

const turns = (list: ToggleList) => [...list.finish().times.subarray(0, list.count + 1)];

it("is false from the beginning, and turns where the truth changes", () => {
  const list = new ToggleList();
  expect(list.isTrue).toBe(false);
  list.set(1, false);
  list.set(2, true);
  list.set(3, true);
  list.set(4, false);
  expect(list.isTrue).toBe(false);
  list.set(4, true);
  expect(list.isTrue).toBe(true);
  expect(turns(list)).toEqual([2, 4, 4, Infinity]);
});

it("begins anew after a reset", () => {
  const list = new ToggleList();
  list.set(1, true);
  list.reset();
  expect(list.isTrue).toBe(false);
  expect(turns(list)).toEqual([Infinity]);
});

it("holds any number of turns, and room for the end", () => {
  for (const count of [15, 16, 17, 100]) {
    const list = new ToggleList();
    for (let turn = 0; turn < count; turn++) list.set(turn, turn % 2 === 0);
    expect(turns(list)).toEqual([...Array.from({ length: count }, (_, turn) => turn), Infinity]);
  }
});
