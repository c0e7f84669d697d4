import { expect, it } from "vitest";
import type { Message } from "../../people/message.ts";
import { at, definitions, identify, journey, order, settings } from "../engine-test-journey.ts";
import { compilePlan } from "../plan.ts";
import { startState, type MachineState } from "./machine-state.ts";
import { Machine, type Outcome } from "./machine.ts";

const machine = new Machine(compilePlan(journey, definitions), {
  ...settings,
  untilMs: at("2027-01-01 00:00"),
});

const receiveAll = (messages: readonly Message[], state: MachineState = startState("u")): Outcome =>
  messages.reduce<Outcome>((outcome, message) => machine.receive(outcome.state, message), {
    state,
    transitions: [],
    wakeMs: Infinity,
  });

const what = ({ transitions }: Outcome) => transitions.map(({ kind }) => kind.what);

it("decides the instant of a message only when it is over", () => {
  const received = receiveAll([order("2026-01-02 10:00")]);
  expect(received.transitions).toEqual([]);
  expect(received.wakeMs).toBe(at("2026-01-02 10:00"));
  const woken = machine.wake(received.state, received.wakeMs);
  expect(what(woken)).toEqual(["reached", "passed", "reached"]);
  expect(woken.wakeMs).toBe(at("2026-01-03 10:00"));
});

it("catches up on everything before a message that comes long after", () => {
  const entered = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, at("2026-01-02 10:00"));
  const later = machine.receive(entered.state, order("2026-01-20 10:00"));
  const timedOut = ["passed", "reached", "sent", "sent", "sent", "passed", "completed"];
  expect(what(later)).toEqual([...timedOut, "unsent", "unsent", "unsent", "ended"]);
});

it("is plain JSON between any two inputs", () => {
  const { state } = machine.wake(
    receiveAll([order("2026-01-02 10:00"), order("2026-01-02 10:00")]).state,
    at("2026-01-02 10:00"),
  );
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

it("forgets messages that no condition can ask about", () => {
  const { state } = machine.wake(
    receiveAll([
      identify("2026-01-02 09:00", { city: "Oslo" }),
      identify("2026-01-02 09:30", { churned: false, age: 3 }),
    ]).state,
    at("2026-01-02 10:00"),
  );
  expect(state.history.map(({ traits }) => traits)).toEqual([{ churned: false }]);
});

it("lets a late message count at its own place, from a millisecond after what is settled", () => {
  const entered = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, at("2026-01-02 12:00"));
  const late = machine.receive(entered.state, order("2026-01-02 11:00", 20));
  expect(late.wakeMs).toBe(at("2026-01-02 12:00") + 1);
  expect(machine.wake(late.state, late.wakeMs).transitions).toMatchObject([
    { kind: { what: "passed", via: "next" }, atMs: at("2026-01-02 12:00") + 1 },
    { kind: { what: "completed" } },
  ]);
});

it("has a first state that is stored as it stands", () => {
  expect(startState("u")).toEqual({
    format: "rehearse.machine/1",
    user: "u",
    existsFromMs: null,
    settledMs: null,
    dueMs: null,
    qualified: false,
    history: [],
    entries: 0,
    endedMs: null,
    instance: null,
  });
});

it("wakes for a message that is not late at the message's own instant", () => {
  const entered = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, at("2026-01-02 12:00"));
  const received = machine.receive(entered.state, order("2026-01-02 12:01", 20));
  expect(received.wakeMs).toBe(at("2026-01-02 12:01"));
});

it("takes a message of the settled instant itself for a late one", () => {
  const entered = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, at("2026-01-02 12:00"));
  const received = machine.receive(entered.state, order("2026-01-02 12:00", 20));
  expect(received.wakeMs).toBe(at("2026-01-02 12:00") + 1);
});

it("lays an earlier identify call under a later one, whichever arrives first", () => {
  const entered = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, at("2026-01-02 12:00"));
  const late = [
    identify("2026-01-02 11:30", { churned: true }),
    identify("2026-01-02 11:00", { churned: false }),
  ];
  const { state, wakeMs } = receiveAll(late, entered.state);
  expect(state.history.map(({ atMs }) => atMs)).toEqual([
    at("2026-01-02 10:00"),
    at("2026-01-02 11:00"),
    at("2026-01-02 11:30"),
  ]);
  expect(what(machine.wake(state, wakeMs))).toEqual(["ended"]);
});

it("does not let a late identify call bring back what was removed after it", () => {
  const messages = [order("2026-01-02 10:00"), identify("2026-01-02 11:00", { churned: null })];
  const entered = machine.wake(receiveAll(messages).state, at("2026-01-02 12:00"));
  const late = machine.receive(entered.state, identify("2026-01-02 10:30", { churned: true }));
  expect(what(machine.wake(late.state, late.wakeMs))).toEqual([]);
});

it("can be asked for all that would ever happen", () => {
  const outcome = machine.wake(receiveAll([order("2026-01-02 10:00")]).state, Infinity);
  expect(what(outcome).at(-1)).toBe("ended");
  expect(outcome.wakeMs).toBe(Infinity);
  expect(JSON.parse(JSON.stringify(outcome.state))).toEqual(outcome.state);
});

it("lets somebody enter by a late message", () => {
  const known = machine.wake(receiveAll([identify("2026-01-02 10:00", {})]).state, at("2026-01-02 12:00"));
  const late = machine.receive(known.state, order("2026-01-02 11:00"));
  expect(what(machine.wake(late.state, late.wakeMs))).toContain("reached");
});
