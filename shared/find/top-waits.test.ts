import fc from "fast-check";
import { expect, test } from "vitest";
import { visitFate, type StepVisits } from "../rehearsal/step-visits.ts";
import { TopWaits, type WaitOrder } from "./top-waits.ts";

const endMs = 1_000;

interface Visit {
  readonly fromMs: number;
  readonly waitedMs: number;
  readonly fate: number;
}

const visits = fc.array(
  fc.record({
    fromMs: fc.nat({ max: 500 }),
    waitedMs: fc.nat({ max: 400 }),
    fate: fc.constantFrom(visitFate.waiting, visitFate.passed, visitFate.left),
  }),
  { maxLength: 40 },
);

function columnsOf(unsorted: readonly Visit[]): StepVisits {
  const all = unsorted.toSorted((a, b) => a.fromMs - b.fromMs);
  return {
    users: Uint32Array.from(all.keys()),
    entries: new Uint32Array(all.length).fill(1),
    reachedAtMs: Float64Array.from(all, ({ fromMs }) => fromMs),
    doneAtMs: Float64Array.from(all, ({ fromMs, waitedMs, fate }) =>
      fate === visitFate.waiting ? Infinity : fromMs + waitedMs,
    ),
    fates: Uint8Array.from(all, ({ fate }) => fate),
  };
}

const lengthOf = ({ fromMs, waitedMs, fate }: Visit): number =>
  fate === visitFate.waiting ? endMs - fromMs : waitedMs;

test("the best waits are the first of all of them, sorted", () => {
  const orders: readonly WaitOrder[] = ["longest", "shortest"];
  fc.assert(
    fc.property(
      visits,
      visits,
      fc.constantFrom(...orders),
      fc.integer({ min: 1, max: 9 }),
      (one, other, order, limit) => {
        const top = new TopWaits(order, limit, endMs);
        for (const [step, own] of [
          ["one", one],
          ["other", other],
        ] as const)
          Array.from(top.look(step, columnsOf(own)));
        const sign = order === "longest" ? -1 : 1;
        const expected = [...one, ...other]
          .filter(({ fate }) => order === "longest" || fate === visitFate.passed)
          .map((visit) => ({ waitedMs: lengthOf(visit), fromMs: visit.fromMs }))
          .sort((a, b) => sign * (a.waitedMs - b.waitedMs) || a.fromMs - b.fromMs);
        expect(top.found.map(({ waitedMs, fromMs }) => ({ waitedMs, fromMs }))).toEqual(
          expected.slice(0, limit),
        );
      },
    ),
  );
});
