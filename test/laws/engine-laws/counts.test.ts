// Laws of counts (SEMANTICS.md section 9): the batch's counters say what its own records say, and they add up.

import fc from "fast-check";
import { expect } from "vitest";
import type { InstanceCounts, InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { inOneChunk, runBatch, runReplay } from "../engine-adapter.ts";
import { law } from "./law.ts";
import { byUser, instancesOf, instantOf } from "./records.ts";

type Records = readonly TransitionRecord[];

/** The case's instants, and some of those at which something happens or a millisecond before, ascending. */
function instantsOf(records: Records, own: readonly number[], every: number): readonly number[] {
  const happening = records
    .filter((_, index) => index % every === 0)
    .slice(-mostInstants)
    .map(instantOf);
  const beside = happening.map((atMs, index) => atMs - (index % 2));
  const [last = 0] = own.slice(-1);
  const [first = last] = own;
  return [...new Set([...own, ...beside.filter((atMs) => atMs >= first && atMs <= last)])].sort(
    (a, b) => a - b,
  );
}

const mostInstants = 8;
const cases = fc.record({ one: oracleCase, every: fc.integer({ min: 1, max: 5 }) });

law("the counts at any instants are what counting the records one by one gives", {
  cases,
  telling: 0.3,
  check: ({ one: { input, instants }, every }) => {
    const asked = instantsOf(runReplay(input), instants, every);
    const { transitions, counts = [] } = runBatch(input, asked, inOneChunk);
    for (const [index, atMs] of asked.entries()) {
      const past = transitions.filter((record) => instantOf(record) <= atMs);
      expect(counts[index]).toEqual(recount(input.journey, past));
    }
    return transitions.length > 4;
  },
});

function recount(journey: Journey, past: Records): InstantCounts {
  const instances = [...instancesOf(past).values()];
  const latest = [...byUser(past).values()].map((own) => [...instancesOf(own).values()].at(-1) ?? []);
  const having = (found: (record: TransitionRecord) => boolean): readonly Records[] =>
    instances.filter((instance) => instance.some(found));
  const steps = journey.steps.map((step) => {
    const at = (what: "reached" | "passed") => (record: TransitionRecord) =>
      record.what === what && record.step === step.id;
    const open = having(at("reached")).filter(
      (instance) => !instance.some(at("passed")) && !instance.some(({ what }) => what === "ended"),
    );
    const fired = connectionsOf(step).map(({ via }) => {
      const fires = past.filter(
        (record) => record.what === "passed" && record.step === step.id && record.via === via,
      );
      return [via, fires.length];
    });
    const counts = {
      reached: having(at("reached")).length,
      passed: having(at("passed")).length,
      waiting: open.length,
      fired: Object.fromEntries(fired) as Record<string, number>,
    };
    return [step.id, counts] as const;
  });
  return { total: states(instances), unique: states(latest), steps: Object.fromEntries(steps) };
}

function states(instances: readonly Records[]): InstanceCounts {
  const completed = instances.filter((instance) => instance.some(({ what }) => what === "completed")).length;
  const over = instances.filter((instance) => instance.some(({ what }) => what === "ended"));
  const exited = over.filter((instance) => !instance.some(({ what }) => what === "completed")).length;
  const entered = instances.length;
  return { entered, completed, exited, inProgress: entered - completed - exited };
}

law("counts add up: nobody is lost between entry, steps and end, and nobody is counted back", {
  cases,
  telling: 0.3,
  check: ({ one: { input, instants }, every }) => {
    const asked = instantsOf(runReplay(input), instants, every);
    const { transitions, counts = [] } = runBatch(input, asked, inOneChunk);
    for (const [index, now] of counts.entries()) {
      addsUp(now, input.journey);
      const before = counts[index - 1];
      if (before !== undefined) grows(before, now);
    }
    return transitions.length > 4;
  },
});

function addsUp({ total, unique, steps }: InstantCounts, journey: Journey): void {
  for (const each of [total, unique]) {
    expect(each.completed + each.exited + each.inProgress).toBe(each.entered);
    expect(Math.min(each.completed, each.exited, each.inProgress)).toBeGreaterThanOrEqual(0);
  }
  expect(unique.entered).toBeLessThanOrEqual(total.entered);
  const [entry, ...others] = journey.steps;
  expect(steps[entry?.id ?? ""]?.reached).toBe(total.entered);
  const fired = journey.steps.flatMap((step) =>
    connectionsOf(step).map(({ via, next }) => ({ next, count: steps[step.id]?.fired[via] ?? NaN })),
  );
  const into = (id: string | null): readonly number[] =>
    fired.filter(({ next }) => next === id).map(({ count }) => count);
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  for (const { id } of others) {
    const reached = steps[id]?.reached ?? NaN;
    expect(reached).toBeLessThanOrEqual(sum(into(id)));
    expect(reached).toBeGreaterThanOrEqual(Math.max(...into(id)));
  }
  expect(total.completed).toBeLessThanOrEqual(sum(into(null)));
  for (const step of Object.values(steps)) {
    expect(Math.max(...Object.values(step.fired))).toBeLessThanOrEqual(step.passed);
    expect(step.passed).toBeLessThanOrEqual(Math.min(step.reached, sum(Object.values(step.fired))));
    expect(step.waiting).toBeGreaterThanOrEqual(0);
    expect(step.waiting + step.passed).toBeLessThanOrEqual(step.reached);
  }
}

/** What has happened stays so; only who waits and who is in progress may become fewer. */
function grows(before: InstantCounts, now: InstantCounts): void {
  for (const key of ["entered", "completed", "exited"] as const)
    expect(now.total[key]).toBeGreaterThanOrEqual(before.total[key]);
  for (const [id, step] of Object.entries(before.steps)) {
    expect(now.steps[id]?.reached).toBeGreaterThanOrEqual(step.reached);
    expect(now.steps[id]?.passed).toBeGreaterThanOrEqual(step.passed);
    for (const [via, count] of Object.entries(step.fired))
      expect(now.steps[id]?.fired[via]).toBeGreaterThanOrEqual(count);
  }
}
