import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { instantWords } from "./instant-words.ts";
import { dayMs } from "./local-time.ts";
import { parseInstantText } from "./parse-instant-text.ts";

beforeEach(() => void vi.stubEnv("TZ", "Europe/Oslo"));
afterEach(() => vi.unstubAllEnvs());

const local = (text: string): number => new Date(text).getTime();

const beside = () => ({
  fromMs: local("2026-03-02T09:00"),
  untilMs: local("2026-05-31T09:00"),
  atMs: local("2026-03-12T09:14"),
});

const read = (text: string): string => {
  const parsed = parseInstantText(text, beside());
  return parsed.ok ? instantWords(parsed.value) : parsed.error;
};

describe("understands", () => {
  test.each([
    ["12 Mar 09:14", "Thu 12 Mar 2026, 09:14:00"],
    ["12 march", "Thu 12 Mar 2026, 00:00:00"],
    ["March 12, 9:14", "Thu 12 Mar 2026, 09:14:00"],
    ["Mar 12th 2026 9:14 pm", "Thu 12 Mar 2026, 21:14:00"],
    ["12.3. 9:14", "Thu 12 Mar 2026, 09:14:00"],
    ["Thu 12 Mar 2026, 09:14:00", "Thu 12 Mar 2026, 09:14:00"],
    ["2026-03-12", "Thu 12 Mar 2026, 00:00:00"],
    ["2026-03-12 09:14", "Thu 12 Mar 2026, 09:14:00"],
    ["2026-03-12T09:14:30", "Thu 12 Mar 2026, 09:14:30"],
    ["2026-03-12T08:14:00Z", "Thu 12 Mar 2026, 09:14:00"],
    ["2026-03-12T09:14:00+01:00", "Thu 12 Mar 2026, 09:14:00"],
    ["day 11", "Thu 12 Mar 2026, 09:00:00"],
    ["Day 31 14:00", "Wed 1 Apr 2026, 14:00:00"],
    ["+3d", "Sun 15 Mar 2026, 09:14:00"],
    ["+3 days", "Sun 15 Mar 2026, 09:14:00"],
    ["-1d 2h", "Wed 11 Mar 2026, 07:14:00"],
    ["−90 min", "Thu 12 Mar 2026, 07:44:00"],
    ["+20d", "Wed 1 Apr 2026, 09:14:00"],
    ["14:30", "Thu 12 Mar 2026, 14:30:00"],
    ["end", "Sun 31 May 2026, 09:00:00"],
    ["  Publication ", "Mon 2 Mar 2026, 09:00:00"],
  ])("%s", (typed, understood) => {
    expect(read(typed)).toBe(understood);
  });
});

describe("says what is wrong with", () => {
  test.each([
    ["", "This is no date and time."],
    ["soon", "This is no date and time."],
    ["31 Feb", "This is no date and time."],
    ["12 Mars", "This is no date and time."],
    ["25:00", "This is no date and time."],
    ["13:00 pm", "This is no date and time."],
    ["1 Mar", "That is before publication, Mon 2 Mar 2026, 09:00:00."],
    ["+1w 80d", "That is after the end, Sun 31 May 2026, 09:00:00."],
  ])("%s", (typed, words) => {
    expect(read(typed)).toContain(words);
  });
});

test("a date without a year is the one in the rehearsal", () => {
  const overNewYear = {
    fromMs: local("2026-12-01T00:00"),
    untilMs: local("2027-02-01T00:00"),
    atMs: local("2026-12-20T00:00"),
  };
  const parsed = parseInstantText("5 Jan 10:00", overNewYear);
  expect(parsed.ok && instantWords(parsed.value)).toBe("Tue 5 Jan 2027, 10:00:00");
});

test("takes its own words for every second", () => {
  const { fromMs, untilMs } = beside();
  fc.assert(
    fc.property(fc.integer({ min: fromMs / 1_000, max: untilMs / 1_000 }), (seconds) => {
      expect(parseInstantText(instantWords(seconds * 1_000), beside())).toEqual({
        ok: true,
        value: seconds * 1_000,
      });
    }),
  );
});

test("never fails on what is typed", () => {
  const word = fc.constantFrom(
    "12",
    "mar",
    ":",
    ".",
    "-",
    "+",
    "d",
    "day",
    " ",
    "09:14",
    "2026",
    "t",
    "z",
    "99999999",
    ",",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        // Further away than dates go.
        fc.constant("-1299999999d"),
        fc.string(),
        fc.array(word).map((words) => words.join("")),
      ),
      (text) => {
        const parsed = parseInstantText(text, { fromMs: 0, untilMs: 4_000 * dayMs, atMs: dayMs });
        if (parsed.ok) expect(parsed.value >= 0 && parsed.value <= 4_000 * dayMs).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
