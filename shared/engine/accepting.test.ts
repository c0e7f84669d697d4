import { expect, it } from "vitest";
import type { Instant } from "../base/instant.ts";
import { closedFromMs, isAccepting } from "./accepting.ts";

const ms = (instant: number): Instant => instant as Instant;

const settings = {
  publishedAtMs: ms(10),
  untilMs: ms(90),
  pauses: [
    { fromMs: ms(20), toMs: ms(30) },
    { fromMs: ms(40), toMs: ms(41) },
  ],
};

const accepting = (instants: readonly number[], more: { readonly archivedAtMs?: Instant } = {}) =>
  instants.filter((atMs) => isAccepting({ ...settings, ...more }, atMs));

it("a journey accepts from its publication on", () => {
  expect(accepting([9, 10, 11])).toEqual([10, 11]);
});

it("a pause includes its beginning and excludes its end", () => {
  expect(accepting([19, 20, 29, 30, 39, 40, 41])).toEqual([19, 30, 39, 41]);
});

it("a rehearsal includes its end, and excludes the archive instant", () => {
  expect(accepting([89, 90, 91])).toEqual([89, 90]);
  expect(accepting([59, 60, 61], { archivedAtMs: ms(60) })).toEqual([59]);
});

it("a journey closes at its archive instant or after the end, whichever comes first", () => {
  expect(closedFromMs(settings)).toBe(91);
  expect(closedFromMs({ ...settings, archivedAtMs: ms(60) })).toBe(60);
  expect(closedFromMs({ ...settings, archivedAtMs: ms(100) })).toBe(91);
});
