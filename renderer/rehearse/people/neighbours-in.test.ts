import { expect, test } from "vitest";
import { neighboursIn } from "./neighbours-in.ts";

const people = ["a", "b", "b", "c"].map((userId) => ({ userId }));

test("neighbours are the people beside, whoever is there twice", () => {
  const of = (userId: string, found: number) => neighboursIn(people, { userId, found, place: found });
  expect(of("a", 0)).toEqual({ previous: null, next: "b" });
  expect(of("b", 1)).toEqual({ previous: "a", next: "c" });
  expect(of("b", 2)).toEqual({ previous: "a", next: "c" });
  expect(of("c", 3)).toEqual({ previous: "b", next: null });
});

test("who has left the list is between those who are around their place now", () => {
  const gone = (place: number) => neighboursIn(people, { userId: "x", found: -1, place });
  expect(gone(1)).toEqual({ previous: "a", next: "b" });
  expect(gone(0)).toEqual({ previous: null, next: "a" });
  expect(gone(4)).toEqual({ previous: "c", next: null });
});

test("who was picked elsewhere comes before the first", () => {
  expect(neighboursIn(people, { userId: "x", found: -1, place: -1 })).toEqual({ previous: null, next: "a" });
  expect(neighboursIn([], { userId: "x", found: -1, place: -1 })).toEqual({ previous: null, next: null });
});
