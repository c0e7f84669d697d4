import { expect, test } from "vitest";
import { progressWords } from "./progress-words.ts";

test("says nothing that is not known yet", () => {
  expect(progressWords(null)).toEqual({ phase: "Beginning", messages: "", rate: "", left: "" });
});

test.each([
  [0.4, "About 1 s left"],
  [12, "About 12 s left"],
  [89, "About 1 min left"],
  [3_600, "About 1 h left"],
])("%d seconds are %s", (secondsLeft, left) => {
  const progress = {
    phase: "writing",
    done: 0.5,
    messages: 1_204,
    messagesPerSecond: 486_312,
    secondsLeft,
  } as const;
  expect(progressWords(progress)).toEqual({
    phase: "Putting it into the space",
    messages: "1,204 messages",
    rate: "490,000 a second",
    left,
  });
});
