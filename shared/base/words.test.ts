import { expect, test } from "vitest";
import { data, instantWords, sentence, textOf } from "./words.ts";

const words = sentence("On ", instantWords(0), ", ", data("Mara"), ".");

test("the text of an instant is UTC where nobody writes it otherwise", () => {
  expect(textOf(words)).toBe("On 1970-01-01T00:00:00.000Z, Mara.");
});

test("whoever shows the words writes their instants", () => {
  expect(textOf(words, (atMs) => `instant ${atMs}`)).toBe("On instant 0, Mara.");
});

test("an instant stands apart from the plain words around it", () => {
  expect(words.map(({ role }) => role)).toEqual(["plain", "instant", "plain", "data", "plain"]);
});
