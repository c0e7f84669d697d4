// Laws of waits: what a wait of some length put into a journey changes is when things happen, and by how much.

import fc from "fast-check";
import { parseDuration } from "../../../shared/base/duration.ts";
import { formatInstant } from "../../../shared/base/instant.ts";
import { mapConnections } from "../../../shared/journey/map-connections.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { anyDrive, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSameSet, instantOf } from "./records.ts";

const duration = fc.constantFrom("1m", "2m", "7m", "1d");
const cases = fc.record({ one: oracleCase, drive: anyDrive, duration });

const withJourney = (input: OracleInput, journey: Journey): OracleInput => ({ ...input, journey });

const isSeen = (input: OracleInput, atMs: number): boolean =>
  atMs <= input.untilMs && atMs < (input.archivedAtMs ?? Infinity);

/** The same happening, later; none where it is too late for this rehearsal. */
function delayed(record: TransitionRecord, byMs: number, input: OracleInput): readonly TransitionRecord[] {
  const atMs = instantOf(record) + byMs;
  return isSeen(input, atMs) ? [{ ...record, at: formatInstant(atMs) }] : [];
}

law("a wait before every end completes each instance so much later, and changes nothing before it", {
  cases,
  telling: 0.2,
  check: ({ one, drive, duration: text }) => {
    // Without exits, which would judge by what happens during the wait.
    const input = withJourney(one.input, { ...one.input.journey, settings: {} });
    const steps = input.journey.steps.map((step) => mapConnections(step, (_, next) => next ?? "last"));
    const last = { id: "last", name: "Last", type: "waitForDuration", duration: text, next: null } as const;
    const waiting = withJourney(input, { ...input.journey, steps: [...steps, last] });
    const records = rehearse(drive, input);
    const expected = records.flatMap((record): readonly TransitionRecord[] => {
      if (record.what !== "completed") return [record];
      const { what: _, ...head } = record;
      const reached = { ...head, step: "last", what: "reached" } as const;
      const passed = { ...head, step: "last", what: "passed", via: "next" } as const;
      return [
        reached,
        ...[passed, record].flatMap((late) => delayed(late, parseDuration(text) ?? NaN, input)),
      ];
    });
    expectSameSet(rehearse(drive, waiting), expected);
    return records.some(({ what }) => what === "completed");
  },
});

law("two waits one after the other are one wait of both lengths together", {
  cases: fc.record({
    one: oracleCase,
    drive: anyDrive,
    first: fc.integer({ min: 1, max: 9 }),
    second: fc.integer({ min: 1, max: 9 }),
  }),
  telling: 0.2,
  check: ({ one, drive, first, second }) => {
    const [entry, ...rest] = one.input.journey.steps;
    if (entry?.type !== "entry") return false;
    const wait = (id: string, minutes: number, next: string | null) =>
      ({ id, name: id, type: "waitForDuration", duration: `${minutes}m`, next }) as const;
    const begun = { ...entry, next: "first" };
    const split = [begun, wait("first", first, "second"), wait("second", second, entry.next), ...rest];
    const whole = [begun, wait("first", first + second, entry.next), ...rest];
    const rehearsed = (steps: Journey["steps"]): readonly TransitionRecord[] =>
      rehearse(drive, withJourney(one.input, { ...one.input.journey, steps }));
    const others = (records: readonly TransitionRecord[]) =>
      records.filter((record) => !("step" in record) || !["first", "second"].includes(record.step));
    const records = rehearsed(whole);
    expectSameSet(others(rehearsed(split)), others(records));
    return others(records).length > 2;
  },
});
