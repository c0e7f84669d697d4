import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import type { Condition } from "../conditions/condition.ts";
import { wholeHistory } from "../conditions/facts.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Message } from "../people/message.ts";
import { answerCondition } from "./condition-answer.ts";
import { KnownHistory } from "./known-history.ts";
import { suggestChange, type SuggestedChange } from "./suggest.ts";
import type { WhyAnswer } from "./why-answer.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
};

const judgedMs = 10_000;

function event(atMs: number, name: string, properties: Message["properties"] = {}): Message {
  return { type: "track", atMs: atMs as Instant, name, userId: "u", properties, traits: {} };
}

function judged(condition: Condition, messages: readonly Message[]) {
  const known = new KnownHistory(messages, definitions, judgedMs);
  return answerCondition(condition, { known, later: known, atMs: judgedMs, scope: wholeHistory });
}

function suggested(condition: Condition, messages: readonly Message[]): SuggestedChange | null {
  const answer = judged(condition, messages);
  const verdict = answer.holds ? "taken" : "doesNotHold";
  const way = { via: "next", verdict, judgedMs, condition: answer, share: null } as const;
  return suggestChange({ ways: [way], telling: 0 } as unknown as WhyAnswer);
}

function applied(change: SuggestedChange, messages: readonly Message[]): readonly Message[] {
  if (change.kind === "removeMessage") return messages.filter((_, index) => index !== change.index);
  const { type, atMs, name, properties, traits } = change;
  return [...messages, { type, atMs: atMs as Instant, name, userId: "u", properties, traits }];
}

/** What is suggested turns the condition over. */
function expectTurns(condition: Condition, messages: readonly Message[]): SuggestedChange {
  const change = suggested(condition, messages);
  if (change === null) throw new Error("something is suggested");
  expect(judged(condition, applied(change, messages)).holds).toBe(!judged(condition, messages).holds);
  return change;
}

const where = [
  { property: "price", op: "greaterThan", value: 100 },
  { property: "category", op: "equals", value: "tents" },
] as const;

test("an event that is missing is suggested with properties that pass the filters", () => {
  const change = expectTurns({ event: { name: "Added", where } }, [event(1, "Added", { price: 5 })]);
  expect(change).toMatchObject({ kind: "addMessage", properties: { price: 101, category: "tents" } });
});

test("the last event that counts is suggested to be taken away", () => {
  expect(expectTurns({ event: { name: "Added" } }, [event(1, "Added")])).toEqual({
    kind: "removeMessage",
    atMs: 1,
    index: 0,
  });
});

test("an event too many is taken away, also inside a negation", () => {
  const never: Condition = { event: { name: "Ordered", count: { exactly: 0 } } };
  expect(expectTurns(never, [event(1, "Ordered")]).kind).toBe("removeMessage");
  expect(expectTurns({ not: { event: { name: "Ordered" } } }, [event(1, "Ordered")]).kind).toBe(
    "removeMessage",
  );
});

test("a trait is suggested to be said", () => {
  const change = expectTurns({ trait: { key: "plan", op: "equalsAnyOf", value: ["pro", "max"] } }, [
    event(1, "A"),
  ]);
  expect(change).toMatchObject({ type: "identify", traits: { plan: "pro" } });
});

test("of a group the first part that can be turned is suggested", () => {
  const condition: Condition = {
    all: [{ event: { name: "A" } }, { trait: { key: "plan", op: "equals", value: "pro" } }],
  };
  expect(expectTurns(condition, [event(1, "A")])).toMatchObject({ traits: { plan: "pro" } });
});

test("nothing is suggested where two events are missing, or a value is hard to name", () => {
  expect(suggested({ event: { name: "A", count: { atLeast: 2 } } }, [])).toBeNull();
  expect(suggested({ trait: { key: "seen", op: "afterDate", value: "2026-01-01" } }, [])).toBeNull();
  expect(suggested({ trait: { key: "a.b", op: "equals", value: 1 } }, [])).toBeNull();
});
