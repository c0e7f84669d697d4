// What each edit does, on journeys drawn as text (drawn-journey.ts).

import { expect, test } from "vitest";
import type { ConditionBranch, Journey, Next, PercentBranch, Step } from "../journey.ts";
import { drawingOf, drawnJourney } from "../../../test/journey/drawn-journey.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Edit } from "./edit.ts";
import { legalTargets } from "./legal-targets.ts";

function after(text: string, edit: Edit): string {
  const applied = applyEdit(drawnJourney(text), edit);
  return applied.ok ? drawingOf(applied.value.journey.steps) : applied.error.kind;
}

const wait = (id: string, next: Next = null): Step => ({
  id,
  type: "waitForDuration",
  name: id,
  duration: "1d",
  next,
});
const way = (step: string, via = "next") => ({ step, via });
const secondEntry: Step = { id: "n", type: "entry", name: "N", condition: { all: [] }, next: null };
const split: Step = {
  id: "s",
  type: "randomizedSplit",
  name: "S",
  branches: [
    { id: "x", name: "X", percent: 50, next: null },
    { id: "y", name: "Y", percent: 50, next: null },
  ],
};

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["at an open end", "e>a a>-", { kind: "addStep", at: way("a"), step: wait("n") }, "e>a a>n n>-"],
  ["on a connection", "e>a a>-", { kind: "addStep", at: way("e"), step: wait("n") }, "e>n n>a a>-"],
  ["a split on a connection: its first branch leads on", "e>a a>-", { kind: "addStep", at: way("e"), step: split }, "e>s s>a|- a>-"],
  ["a split, led on by the branch that the edit names", "e>a a>-", { kind: "addStep", at: way("e"), step: split, onward: "y" }, "e>s s>-|a a>-"],
  ["behind a branch", "e>a a>b|- b>-", { kind: "addStep", at: way("a", "1"), step: wait("n") }, "e>a a>b|n n>- b>-"],
  ["with an id that is there", "e>a a>-", { kind: "addStep", at: way("e"), step: wait("a") }, "idTaken"],
  ["that leads somewhere already", "e>a a>-", { kind: "addStep", at: way("e"), step: wait("n", "a") }, "ledElsewhere"],
  ["where there is no connection", "e>a a>-", { kind: "addStep", at: way("a", "true"), step: wait("n") }, "unknownWay"],
  ["a second entry", "e>-", { kind: "addStep", at: way("e"), step: secondEntry }, "entryStays"],
])("adding a step %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["makes a join", "e>a a>b|- b>-", { kind: "connect", from: way("a", "1"), to: "b" }, "e>a a>b|b b>-"],
  ["makes no cycle", "e>a a>b b>-", { kind: "connect", from: way("b"), to: "a" }, "breaksGraph"],
  ["never leads to the entry", "e>a a>-", { kind: "connect", from: way("a"), to: "e" }, "breaksGraph"],
  ["strands nobody", "e>a a>b|c b>- c>-", { kind: "connect", from: way("a", "0"), to: "c" }, "breaksGraph"],
  ["does nothing twice", "e>a a>-", { kind: "connect", from: way("e"), to: "a" }, "nothingToDo"],
  ["needs a step", "e>a a>-", { kind: "connect", from: way("a"), to: "z" }, "unknownStep"],
])("connecting %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["removes what hangs only there", "e>a a>b|c b>d c>- d>-", { kind: "disconnect", from: way("a", "0") }, "e>a a>-|c c>-"],
  ["keeps what another way leads to", "e>a a>b|c b>d c>d d>-", { kind: "disconnect", from: way("a", "0") }, "e>a a>-|c c>d d>-"],
])("disconnecting %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["closes up the way of its people", "e>a a>b b>-", { kind: "deleteStep", step: "a", below: "close" }, "e>b b>-"],
  ["closes up every way into it", "e>a a>b|b b>c c>-", { kind: "deleteStep", step: "b", below: "close" }, "e>a a>c|c c>-"],
  ["a split: its people take its first way, the rest goes", "e>s s>a|b a>- b>c c>-", { kind: "deleteStep", step: "s", below: "close" }, "e>a a>-"],
  ["a split: its people take the way that the edit names", "e>s s>a|b a>- b>c c>-", { kind: "deleteStep", step: "s", below: "close", onward: "1" }, "e>b b>c c>-"],
  ["with all that hangs below", "e>s s>a|b a>c b>- c>-", { kind: "deleteStep", step: "a", below: "remove" }, "e>s s>-|b b>-"],
  ["but not what another way leads to", "e>s s>a|c a>c c>-", { kind: "deleteStep", step: "a", below: "remove" }, "e>s s>-|c c>-"],
  ["never the entry", "e>a a>-", { kind: "deleteStep", step: "e", below: "close" }, "entryStays"],
])("deleting a step %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["to an open end", "e>a a>b b>-", { kind: "moveStep", step: "a", at: way("b") }, "e>b b>a a>-"],
  ["onto a connection", "e>a a>b b>c c>-", { kind: "moveStep", step: "a", at: way("b") }, "e>b b>a a>c c>-"],
  ["with the other ways of a split", "e>s s>a|b a>- b>-", { kind: "moveStep", step: "s", at: way("a") }, "e>a a>s s>-|b b>-"],
  ["but not below itself", "e>s s>a|b a>- b>-", { kind: "moveStep", step: "s", at: way("b") }, "breaksGraph"],
  ["nor onto its own connection", "e>a a>-", { kind: "moveStep", step: "a", at: way("a") }, "nothingToDo"],
])("moving a step %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["to another branch", "e>s s>a|- a>-", { kind: "moveWay", from: way("s", "0"), to: way("s", "1") }, "e>s s>-|a a>-"],
  ["only to an open end", "e>s s>a|b a>- b>-", { kind: "moveWay", from: way("s", "0"), to: way("s", "1") }, "notOpen"],
  ["never below itself", "e>s s>a|- a>-", { kind: "moveWay", from: way("s", "0"), to: way("a") }, "breaksGraph"],
])("moving what hangs on a branch %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

const condition: ConditionBranch = { id: "n", name: "N", condition: { all: [] }, next: null };
const percent: PercentBranch = { id: "n", name: "N", percent: 0, next: null };
// prettier-ignore
test.each<readonly [string, string, Edit, string]>([
  ["added last", "e>s s>a|- a>-", { kind: "addBranch", step: "s", branch: percent }, "e>s s>a|-|- a>-"],
  ["added first", "e>s s>a|- a>-", { kind: "addBranch", step: "s", branch: percent, index: 0 }, "e>s s>-|a|- a>-"],
  ["of the other sort", "e>s s>a|- a>-", { kind: "addBranch", step: "s", branch: condition }, "noSuchBranches"],
  ["with a reserved id", "e>s s>a|- a>-", { kind: "addBranch", step: "s", branch: { ...percent, id: "true" } }, "idTaken"],
  ["in a step without branches", "e>a a>-", { kind: "addBranch", step: "a", branch: percent }, "noSuchBranches"],
  ["moved", "e>s s>a|b a>- b>-", { kind: "moveBranch", step: "s", branch: "0", index: 1 }, "e>s s>b|a a>- b>-"],
  ["deleted with what hangs below", "e>s s>a|b a>- b>-", { kind: "deleteBranch", step: "s", branch: "0", below: "remove" }, "e>s s>b b>-"],
  ["deleted, what hangs below on another way", "e>s s>a|b a>- b>-", { kind: "deleteBranch", step: "s", branch: "0", below: { reconnect: way("b") } }, "e>s s>b a>- b>a"],
  ["deleted, but the other way is taken", "e>s s>a|b a>- b>-", { kind: "deleteBranch", step: "s", branch: "0", below: { reconnect: way("s", "1") } }, "notOpen"],
  ["that is not there", "e>s s>a|b a>- b>-", { kind: "renameBranch", step: "s", branch: "7", name: "Seven" }, "unknownBranch"],
])("a branch %s", (_what, before, edit, expected) => {
  expect(after(before, edit)).toBe(expected);
});

test("a copy has its own id, name and key, and stands behind its step", () => {
  const send: Step = {
    id: "mail",
    type: "sendToDestinations",
    name: "Mail",
    key: "k",
    destinations: [],
    next: null,
  };
  const journey: Journey = {
    ...drawnJourney("e>mail mail>-"),
    steps: [...drawnJourney("e>mail").steps, send],
  };
  const applied = applyEdit(journey, { kind: "duplicateStep", step: "mail" });
  const copy = applied.ok ? applied.value.journey.steps[2] : undefined;
  expect(copy).toMatchObject({
    id: "mail-2",
    name: "Mail 2",
    key: expect.stringMatching(/^j_o_drawn__mail_2_/),
    next: null,
  });
  expect(applied.ok && drawingOf(applied.value.journey.steps)).toBe("e>mail mail>mail-2 mail-2>-");
});

test("changing a step leaves its connections alone, and a timeout that goes takes along what hangs on it", () => {
  const hold: Step = {
    id: "h",
    type: "holdUntil",
    name: "H",
    branches: [condition],
    timeout: { after: "1d", next: "a" },
  };
  const journey: Journey = { ...drawnJourney("e>h"), steps: [...drawnJourney("e>h").steps, hold, wait("a")] };
  const { timeout: _gone, ...without } = hold;
  const applied = applyEdit(journey, { kind: "changeStep", step: without });
  expect(applied.ok && drawingOf(applied.value.journey.steps)).toBe("e>h h>-");
  const led = applyEdit(journey, {
    kind: "changeStep",
    step: { ...without, branches: [{ ...condition, next: "a" }] },
  });
  expect(!led.ok && led.error.kind).toBe("ledElsewhere");
});

test("positions go with their steps and come back with them", () => {
  const journey: Journey = { ...drawnJourney("e>a a>-"), layout: { e: { x: 0, y: 0 }, a: { x: 1, y: 1 } } };
  const applied = applyEdit(journey, { kind: "deleteStep", step: "a", below: "remove" });
  expect(applied.ok && applied.value.journey.layout).toEqual({ e: { x: 0, y: 0 } });
  const undone = applied.ok && applyEdit(applied.value.journey, applied.value.inverse);
  expect(undone && undone.ok && undone.value.journey).toEqual(journey);
});

test("an edit on a broken draft may leave what is broken, and breaks nothing else", () => {
  expect(after("e>a a>- lost>gone", { kind: "addStep", at: way("a"), step: wait("n") })).toBe(
    "e>a a>n n>- lost>gone",
  );
  expect(after("e>a a>- lost>gone", { kind: "deleteStep", step: "lost", below: "remove" })).toBe("e>a a>-");
  expect(after("e>a a>- lost>gone", { kind: "connect", from: way("a"), to: "a" })).toBe("breaksGraph");
});

test("a journey of 100 steps takes no more", () => {
  const line = Array.from({ length: 99 }, (_, index) => `a${index}>${index === 98 ? "-" : `a${index + 1}`}`);
  expect(after(["e>a0", ...line].join(" "), { kind: "addStep", at: way("e"), step: wait("n") })).toBe(
    "tooManySteps",
  );
});

test("a restore refuses another journey than its own", () => {
  const applied = applyEdit(drawnJourney("e>a a>-"), { kind: "deleteStep", step: "a", below: "remove" });
  const elsewhere = applied.ok && applyEdit(drawnJourney("x>- y>-"), applied.value.inverse);
  expect(elsewhere && !elsewhere.ok && elsewhere.error.kind).toBe("doesNotFit");
});

test("edits are named for the menu", () => {
  const named = (edit: Edit) => {
    const applied = applyEdit(drawnJourney("e>s s>a|- a>-"), edit);
    return applied.ok && applied.value.name;
  };
  expect(named({ kind: "addStep", at: way("a"), step: { ...wait("n"), name: "Mail" } })).toBe("Add Mail");
  expect(named({ kind: "deleteBranch", step: "s", branch: "1", below: "remove" })).toBe("Delete Branch 1");
  expect(named({ kind: "connect", from: way("s", "1"), to: "a" })).toBe("Connect s to a");
});

test("legal targets of an open end: all that do not lead to it", () => {
  expect(legalTargets(drawnJourney("e>s s>a|b a>- b>c c>-"), way("c"))).toEqual(["a"]);
  expect(legalTargets(drawnJourney("e>s s>a|b a>- b>c c>-"), way("s", "0"))).toEqual([]);
  expect(legalTargets(drawnJourney("e>s s>a|b a>- b>a"), way("s", "0"))).toEqual(["b"]);
});
