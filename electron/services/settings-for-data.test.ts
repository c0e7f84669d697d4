import fc from "fast-check";
import { expect, test } from "vitest";
import { settingsForData } from "./settings-for-data.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 0, 1);

const history = fc
  .record({ firstAtMs: fc.integer({ min: -4e12, max: 4e12 }), days: fc.integer({ min: 0, max: 4_000 }) })
  .chain(({ firstAtMs, days }) =>
    fc
      .integer({ min: 0, max: dayMs })
      .map((rest) => ({ firstAtMs, lastAtMs: firstAtMs + days * dayMs + rest })),
  );

test("publication and end lie in the history, in this order, at most 90 days apart", () => {
  fc.assert(
    fc.property(history, ({ firstAtMs, lastAtMs }) => {
      const { publishedAtMs, untilMs } = settingsForData({ firstAtMs, lastAtMs }, 0);
      expect(publishedAtMs).toBeGreaterThanOrEqual(firstAtMs);
      expect(untilMs).toBeGreaterThanOrEqual(publishedAtMs);
      expect(untilMs).toBeLessThanOrEqual(lastAtMs);
      expect(untilMs - publishedAtMs).toBeLessThanOrEqual(90 * dayMs);
      const isCut = untilMs < lastAtMs;
      if (isCut) expect(untilMs - publishedAtMs).toBe(90 * dayMs);
    }),
  );
});

test("publication is at nine in the morning of the system's zone, a third into the history", () => {
  const lastAtMs = startMs + 180 * dayMs;
  const { publishedAtMs, untilMs } = settingsForData({ firstAtMs: startMs, lastAtMs }, 0);
  const published = new Date(publishedAtMs);
  expect([published.getHours(), published.getMinutes(), published.getMilliseconds()]).toEqual([9, 0, 0]);
  expect(Math.abs(publishedAtMs - (startMs + 60 * dayMs))).toBeLessThan(dayMs);
  expect(untilMs).toBe(publishedAtMs + 90 * dayMs);
});

test("a history of an hour is divided as it is", () => {
  const firstAtMs = new Date(2026, 0, 1, 12).getTime();
  expect(settingsForData({ firstAtMs, lastAtMs: firstAtMs + hourMs }, 0)).toEqual({
    publishedAtMs: firstAtMs + hourMs / 3,
    untilMs: firstAtMs + hourMs,
  });
});

test("without messages it is the next 90 days", () => {
  expect(settingsForData({ firstAtMs: null, lastAtMs: null }, startMs)).toEqual({
    publishedAtMs: startMs,
    untilMs: startMs + 90 * dayMs,
  });
});
