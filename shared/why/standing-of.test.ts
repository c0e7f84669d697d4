import { expect, test } from "vitest";
import type { DestinationId, StepId } from "../base/ids.ts";
import type { TransitionKind } from "../engine/transition.ts";
import { standingOf } from "./standing-of.ts";

const mail = "mail" as StepId;
const wait = "wait" as StepId;
const at = (atMs: number, kind: TransitionKind, entry = 1) => ({ user: "u", entry, atMs, kind });

const way = [
  at(10, { what: "reached", step: mail }),
  at(10, { what: "sent", step: mail, destination: "ads" as DestinationId }),
  at(10, { what: "passed", step: mail, via: "next" }),
  at(10, { what: "reached", step: wait }),
  at(20, { what: "passed", step: wait, via: "next" }),
  at(20, { what: "completed" }),
  at(30, { what: "unsent", step: mail, destination: "ads" as DestinationId }),
  at(30, { what: "ended", reason: "time", outcome: "completed" }),
  at(40, { what: "reached", step: mail }, 2),
  at(50, { what: "ended", reason: "condition", outcome: "exited" }, 2),
];

test.each([
  ["before they enter", 9, { is: "outside", everEnters: true }],
  ["while they wait", 10, { is: "at", steps: [{ step: "wait", sinceMs: 10 }], entry: 1 }],
  ["once they completed", 20, { is: "completed", atMs: 20, entry: 1 }],
  ["when what was sent is undone", 30, { is: "completed", atMs: 20, entry: 1 }],
  ["as they enter again", 45, { is: "at", steps: [{ step: "mail", sinceMs: 40 }], entry: 2 }],
  ["once they left early", 60, { is: "exited", atMs: 50, entry: 2 }],
])("where somebody stands %s", (_, atMs, standing) => {
  expect(standingOf(way, atMs)).toEqual(standing);
});

test("who never enters is outside for good", () => {
  expect(standingOf([], 100)).toEqual({ is: "outside", everEnters: false });
});

test("who travels several branches stands at several steps", () => {
  const [split, a, b] = ["split", "a", "b"] as StepId[] as [StepId, StepId, StepId];
  const branches = [
    at(10, { what: "reached", step: split }),
    at(10, { what: "passed", step: split, via: "one" }),
    at(10, { what: "reached", step: a }),
    at(20, { what: "passed", step: split, via: "other" }),
    at(20, { what: "reached", step: b }),
  ];
  const steps = [
    { step: a, sinceMs: 10 },
    { step: b, sinceMs: 20 },
  ];
  expect(standingOf(branches, 20)).toEqual({ is: "at", steps, entry: 1 });
});
