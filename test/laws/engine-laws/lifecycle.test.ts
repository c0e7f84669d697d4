// Laws of one instance's life (SEMANTICS.md sections 6, 7 and 10), read off its records alone.

import { expect } from "vitest";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey, Step } from "../../../shared/journey/journey.ts";
import { rankSteps } from "../../../shared/journey/rank.ts";
import type { TransitionRecord } from "../../oracle/transition-record.ts";
import { drivenCase, rehearse, type DrivenCase } from "./any-drive.ts";
import { law } from "./law.ts";
import { instancesOf, instantOf } from "./records.ts";

type Records = readonly TransitionRecord[];

/** Checks each instance by itself; a law tells something where an instance has more than its entry. */
const inEach = (check: (instance: Records, journey: Journey) => void) => ({
  cases: drivenCase,
  check: ({ one: { input }, drive }: DrivenCase): boolean => {
    const instances = [...instancesOf(rehearse(drive, input)).values()];
    for (const instance of instances) check(instance, input.journey);
    return instances.some(({ length }) => length > 4);
  },
});

const count = (instance: Records, what: TransitionRecord["what"]): number =>
  instance.filter((record) => record.what === what).length;

const namesOf = (instance: Records): readonly string[] =>
  instance.map((record) => JSON.stringify({ ...record, at: "" }));

law("in one instance every step is reached, every connection fires and every call goes out at most once", {
  ...inEach((instance) => expect(new Set(namesOf(instance)).size).toBe(instance.length)),
  telling: 0.2,
});

law("an instance begins with its entry, ends at most once, and after its end does nothing more", {
  ...inEach((instance, { steps: [entry] }) => {
    expect(instance[0]).toMatchObject({ what: "reached", step: entry?.id });
    const endings = instance.flatMap(({ what }, index) => (what === "ended" ? [index] : []));
    expect(endings).toEqual(endings.length === 0 ? [] : [instance.length - 1]);
    const [last] = instance.slice(-1);
    const completed = count(instance, "completed") > 0;
    if (last?.what === "ended") expect(last.outcome).toBe(completed ? "completed" : "exited");
    expect(count(instance, "completed")).toBeLessThanOrEqual(1);
  }),
  telling: 0.2,
});

law("what was sent is undone at the end, once, in the order of sending, and never before", {
  cases: drivenCase,
  telling: 0.02,
  check: ({ one: { input }, drive }) => {
    let undone = 0;
    for (const instance of instancesOf(rehearse(drive, input)).values()) {
      const calls = (what: "sent" | "unsent"): readonly unknown[] =>
        instance.flatMap((record) => (record.what === what ? [[record.step, record.destination]] : []));
      const [last] = instance.slice(-1);
      expect(calls("unsent")).toEqual(last?.what === "ended" ? calls("sent") : []);
      const undoing = instance.filter(({ what }) => what === "unsent");
      for (const { at } of undoing) expect(at).toBe(last?.at);
      undone += undoing.length;
    }
    return undone > 0;
  },
});

/** How many connections of a step may fire in one instance. */
const mostFired = (step: Step): number =>
  step.type === "multiBranchSplit" && step.mode !== "firstMatch" ? step.branches.length : 1;

law("every cause stands before its effects, at the same instant, and every step keeps to its kind", {
  ...inEach((instance, journey) => {
    const steps = new Map(journey.steps.map((step) => [step.id, step]));
    const due = new Map<string | null, string>();
    for (const [index, record] of instance.entries()) {
      if (record.what === "reached" && index > 0) expect(due.get(record.step)).toBe(record.at);
      if (record.what === "completed") expect(due.get(null)).toBe(record.at);
      if (record.what !== "passed") continue;
      const step = steps.get(record.step);
      const before = instance.slice(0, index);
      expect(
        before.some(({ what, ...of }) => what === "reached" && "step" in of && of.step === record.step),
      ).toBe(true);
      const next = step && connectionsOf(step).find(({ via }) => via === record.via)?.next;
      if (next !== undefined && !due.has(next)) due.set(next, record.at);
    }
    const happened = instance.flatMap((record) =>
      record.what === "reached" ? [record.step] : record.what === "completed" ? [null] : [],
    );
    expect(new Set(happened.slice(1))).toEqual(new Set(due.keys()));
    for (const step of journey.steps) {
      const fired = instance.filter((record) => record.what === "passed" && record.step === step.id);
      expect(fired.length).toBeLessThanOrEqual(mostFired(step));
    }
  }),
  telling: 0.2,
});

const order: readonly TransitionRecord["what"][] = [
  "reached",
  "sent",
  "passed",
  "completed",
  "unsent",
  "ended",
];

law("records stand in order of user, entry, instant, rank, and what a step does", {
  cases: drivenCase,
  telling: 0.3,
  check: ({ one: { input }, drive }) => {
    const records = rehearse(drive, input);
    const { steps } = input.journey;
    const ranks = new Map(rankSteps(steps).map((index, rank) => [steps[index]?.id, rank]));
    const rankOf = (record: TransitionRecord): number =>
      "step" in record && record.what !== "unsent" ? (ranks.get(record.step) ?? -1) : steps.length;
    for (const [index, record] of records.slice(1).entries()) {
      const before = records[index];
      if (before === undefined || before.user < record.user) continue;
      const keys = (one: TransitionRecord): readonly number[] => [
        one.entry,
        instantOf(one),
        rankOf(one),
        order.indexOf(one.what),
      ];
      const [left, right] = [keys(before), keys(record)];
      const parts = left.findIndex((key, place) => key !== right[place]);
      expect(before.user).toBe(record.user);
      if (parts >= 0) expect(left[parts]).toBeLessThan(right[parts] ?? -1);
    }
    return records.length > 5;
  },
});
