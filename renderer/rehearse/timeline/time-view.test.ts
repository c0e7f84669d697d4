import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  following,
  instantAt,
  leastSpanMs,
  panned,
  partAt,
  showing,
  spanOf,
  wholeView,
  zoomed,
  type TimeView,
} from "./time-view.ts";

const whole = wholeView(0, 1_000_000);

test("a rehearsal without any time still has some to look at", () => {
  expect(wholeView(5, 5)).toEqual({ fromMs: 5, toMs: 5 + leastSpanMs });
});

test("zooms around the playhead, or around the middle where that is not in view", () => {
  expect(zoomed(whole, { aroundMs: 250_000, factor: 0.5 }, whole)).toEqual({
    fromMs: 125_000,
    toMs: 625_000,
  });
  const right = { fromMs: 600_000, toMs: 800_000 };
  expect(zoomed(right, { aroundMs: 0, factor: 0.5 }, whole)).toEqual({ fromMs: 650_000, toMs: 750_000 });
});

test("follows a playhead that plays, at three quarters of the view", () => {
  const view = { fromMs: 0, toMs: 100_000 };
  expect(following(view, 50_000, whole)).toBe(view);
  expect(following(view, 80_000, whole)).toEqual({ fromMs: 5_000, toMs: 105_000 });
  expect(following(view, 500_000, whole)).toEqual({ fromMs: 450_000, toMs: 550_000 });
});

test("brings what is jumped to into the middle, and moves for nothing else", () => {
  const view = { fromMs: 0, toMs: 100_000 };
  expect(showing(view, 99_000, whole)).toBe(view);
  expect(showing(view, 300_000, whole)).toEqual({ fromMs: 250_000, toMs: 350_000 });
});

describe("whatever is done to a view", () => {
  const until = fc.integer({ min: 0, max: 4e12 });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  type Deed = (view: TimeView, all: TimeView) => TimeView;
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.tuple(part, fc.double({ min: 0.001, max: 1_000, noNaN: true })).map(
      ([at, factor]): Deed =>
        (view, all) =>
          zoomed(view, { aroundMs: instantAt(all, at), factor }, all),
    ),
    fc.double({ min: -1e13, max: 1e13, noNaN: true }).map(
      (by): Deed =>
        (view, all) =>
          panned(view, by, all),
    ),
    part.map(
      (at): Deed =>
        (view, all) =>
          following(view, instantAt(all, at), all),
    ),
  );

  test("it is whole milliseconds within the rehearsal, never narrower than the least", () => {
    fc.assert(
      fc.property(until, fc.array(deed, { maxLength: 12 }), (untilMs, deeds) => {
        const all = wholeView(0, untilMs);
        const view = deeds.reduce((now, one) => one(now, all), all);
        expect(Number.isInteger(view.fromMs) && Number.isInteger(view.toMs)).toBe(true);
        expect(view.fromMs).toBeGreaterThanOrEqual(all.fromMs);
        expect(view.toMs).toBeLessThanOrEqual(all.toMs);
        expect(spanOf(view)).toBeGreaterThanOrEqual(leastSpanMs);
      }),
    );
  });

  test("zooming in leaves the instant that it is around where it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e9, max: 4e12 }), part, part, (untilMs, at, factor) => {
        const all = wholeView(0, untilMs);
        const aroundMs = instantAt(all, at);
        const view = zoomed(all, { aroundMs, factor }, all);
        // To a rounded millisecond.
        expect(Math.abs(partAt(view, aroundMs) - at)).toBeLessThan(2 / leastSpanMs);
      }),
    );
  });
});
