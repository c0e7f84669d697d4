import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { barRuns, barWidthFor, stretchAround, type BarRun } from "./activity-bars.ts";
import { dayMs, hourMs, markBefore, weekMs } from "./local-time.ts";
import { panned, spanOf, wholeView } from "./time-view.ts";

afterEach(() => vi.unstubAllEnvs());

const local = (text: string): number => new Date(text).getTime();
const inZone = (zone: string): void => void vi.stubEnv("TZ", zone);

const edgesOf = (runs: readonly BarRun[]): readonly number[] =>
  runs.flatMap(({ fromMs, toMs, bars }) =>
    Array.from({ length: bars }, (_, bar) => fromMs + (bar * (toMs - fromMs)) / bars),
  );

describe("the width of the bars", () => {
  const widthOf = (spanMs: number, px: number): string => barWidthFor({ fromMs: 0, toMs: spanMs }, px).words;

  test("is six hours for ninety days on a wide screen, and goes from seconds to years", () => {
    expect(widthOf(90 * dayMs, 1_352)).toBe("6 hours");
    expect(widthOf(90 * dayMs, 936)).toBe("day");
    expect(widthOf(10_000, 1_352)).toBe("second");
    expect(widthOf(6 * hourMs, 1_352)).toBe("minute");
    expect(widthOf(7 * 365 * dayMs, 1_352)).toBe("week");
    expect(widthOf(30 * 365 * dayMs, 1_352)).toBe("30 days");
    expect(widthOf(8_000 * 365 * dayMs, 1_352)).toBe("3,650 days");
  });
});

describe("the bars that are asked for", () => {
  test("are one question where the clocks do not change", () => {
    inZone("Asia/Kolkata");
    const fromMs = local("2026-03-02T09:00");
    const runs = barRuns({ fromMs, toMs: fromMs + 30 * dayMs }, { ms: 6 * hourMs, words: "" });
    expect(runs).toHaveLength(1);
    expect(runs[0]?.fromMs).toBe(local("2026-03-02T06:00"));
  });

  test("stay at local hours over a change of the clocks", () => {
    inZone("Europe/Oslo");
    const fromMs = local("2026-03-27T09:00");
    const runs = barRuns({ fromMs, toMs: local("2026-04-01T12:00") }, { ms: 6 * hourMs, words: "" });
    const hours = edgesOf(runs).map((atMs) => new Date(atMs).getHours());
    expect(new Set(hours)).toEqual(new Set([0, 6, 12, 18]));
    expect(runs.map(({ bars }) => bars)).toEqual([7, 1, 13]);
  });

  test("cover the view without a gap, from before it to after it, in few questions", () => {
    for (const zone of ["Europe/Oslo", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]) {
      inZone(zone);
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) }),
          fc.double({ min: 4, max: 14.4, noNaN: true }),
          fc.integer({ min: 300, max: 3_840 }),
          (fromMs, magnitude, px) => {
            const view = { fromMs, toMs: fromMs + Math.round(10 ** magnitude) };
            const width = barWidthFor(view, px);
            const runs = barRuns(view, width);
            expect(runs.length).toBeLessThanOrEqual(24);
            expect(runs[0]?.fromMs).toBeLessThanOrEqual(view.fromMs);
            expect(runs.at(-1)?.toMs).toBeGreaterThanOrEqual(view.toMs);
            for (const [index, run] of runs.entries()) {
              expect(Number.isInteger(run.fromMs) && Number.isInteger(run.toMs)).toBe(true);
              expect(run.bars).toBeLessThanOrEqual(4_000);
              if (index > 0) expect(run.fromMs).toBe(runs[index - 1]?.toMs);
            }
          },
        ),
        { numRuns: 60 },
      );
    }
  });

  test("begin at Mondays where they are weeks", () => {
    inZone("America/New_York");
    const fromMs = local("2020-01-01T00:00");
    const [first] = barRuns({ fromMs, toMs: fromMs + 400 * weekMs }, { ms: weekMs, words: "" });
    expect(first?.fromMs).toBe(markBefore(fromMs, weekMs));
    expect(new Date(first?.fromMs ?? 0).getDay()).toBe(1);
  });
});

test("what is asked for covers the view and stays the same while it is moved a little", () => {
  const whole = wholeView(0, 100 * dayMs);
  const view = { fromMs: 11 * dayMs, toMs: 21 * dayMs };
  const stretch = stretchAround(view, whole);
  expect(stretch).toEqual({ fromMs: 10 * dayMs, toMs: 25 * dayMs });
  expect(stretchAround(panned(view, dayMs, whole), whole)).toEqual(stretch);
  fc.assert(
    fc.property(fc.integer({ min: -200 * dayMs, max: 200 * dayMs }), (by) => {
      const moved = panned(view, by, whole);
      const around = stretchAround(moved, whole);
      expect(around.fromMs).toBeLessThanOrEqual(moved.fromMs);
      expect(around.toMs).toBeGreaterThanOrEqual(moved.toMs);
      expect(spanOf(around)).toBeLessThanOrEqual(2 * spanOf(moved));
    }),
  );
});
