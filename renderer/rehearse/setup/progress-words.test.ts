import { expect, test } from "vitest";
import { durationWords } from "./duration-words.ts";
import { progressWords } from "./progress-words.ts";

test("people, rate and time left are said when there is something to tell them by", () => {
  expect(progressWords(0, { people: 0, ofPeople: 0, elapsedMs: 10 })).toMatchObject({
    people: "Choosing people",
    left: "",
  });
  expect(progressWords(0.01, { people: 400, ofPeople: 23_570, elapsedMs: 90 })).toEqual({
    people: "400 of 23,570 people",
    rate: "",
    left: "",
  });
  expect(progressWords(0.25, { people: 12_345, ofPeople: 23_570, elapsedMs: 1_000 })).toEqual({
    people: "12,345 of 23,570 people",
    rate: "12,000 a second",
    left: "About 3 s left",
  });
  expect(progressWords(0.9, { people: 23_570, ofPeople: 23_570, elapsedMs: 3_000 })).toEqual({
    people: "23,570 of 23,570 people",
    rate: "Putting it in order",
    left: "Less than a second left",
  });
});

test("a duration is told in the unit that people think in", () => {
  expect([300, 1_600, 89_000, 100_000, 5_400_000, 7_300_000].map(durationWords)).toEqual([
    "Less than a second",
    "About 2 s",
    "About 89 s",
    "About 2 min",
    "About 2 h",
    "About 2 h",
  ]);
});
