import { expect, test } from "vitest";
import type { Instant } from "../base/instant.ts";
import { compilePlan } from "../engine/plan.ts";
import { replay } from "../engine/replay.ts";
import type { Journey } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import type { Message } from "../people/message.ts";
import { mostChanges, storyOf } from "./story-of.ts";
import type { StoryItem } from "./story-item.ts";

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "buyers",
      name: "Buyers",
      condition: { computedTrait: { id: "orders", op: "greaterThan", value: 1 } },
    },
  ],
  computedTraits: [
    { id: "orders", name: "Orders", type: "eventCount", event: { name: "Ordered" }, within: "1h" },
  ],
  destinations: [{ id: "mail", name: "Mail", kind: "list" }],
} as unknown as Definitions;

const minute = 60_000;

const journey = {
  format: "rehearse.journey/1",
  id: "j",
  name: "J",
  steps: [
    { id: "entry", type: "entry", name: "Entry", condition: { event: { name: "Ordered" } }, next: "wait" },
    { id: "wait", type: "waitForDuration", name: "Wait", duration: "5m", next: "send" },
    {
      id: "send",
      type: "sendToDestinations",
      name: "Send",
      key: "k",
      destinations: [{ id: "mail" }],
      next: null,
    },
  ],
} as unknown as Journey;

const track = (minutes: number, name: string): Message => said(minutes, "track", name, {});
const identify = (minutes: number, traits: Message["traits"]): Message =>
  said(minutes, "identify", "", traits);

function said(minutes: number, type: Message["type"], name: string, traits: Message["traits"]): Message {
  return { type, atMs: Math.round(minutes * minute) as Instant, name, userId: "u", properties: {}, traits };
}

function told(messages: readonly Message[], untilMinutes: number): readonly StoryItem[] {
  return story(messages, untilMinutes).items;
}

function story(messages: readonly Message[], untilMinutes: number) {
  const untilMs = (untilMinutes * minute) as Instant;
  const live = {
    plan: compilePlan(journey, definitions),
    settings: { publishedAtMs: 0 as Instant, untilMs, pauses: [] },
  };
  const { transitions } = replay(live, { user: "u", messages, untilMs });
  return storyOf({ journey, definitions, messages, transitions, untilMs });
}

const short = (item: StoryItem): string => {
  const at = item.atMs / minute;
  switch (item.kind) {
    case "message":
      return `${at} ${item.type} ${item.changes.map(({ key, old, new: value }) => `${key} ${String(old)}→${String(value)}`).join()}`;
    case "computedTrait":
      return `${at} ${item.id} ${String(item.old)}→${String(item.new)}`;
    case "audience":
      return `${at} ${item.joined ? "in" : "out"}`;
    case "transition":
      return `${at} ${item.happened.what}`;
  }
};

test("one time line: what was said, what it changed, and what the journey did, to the end", () => {
  const messages = [
    track(1, "Ordered"),
    identify(2, { plan: "free" }),
    track(3, "Ordered"),
    track(999, "Late"),
  ];
  expect(told(messages, 100).map(short)).toEqual([
    "1 track ",
    "1 orders 0→1",
    "1 reached",
    "1 reached",
    "2 identify plan null→free",
    "3 track ",
    "3 orders 1→2",
    "3 in",
    "6 sent",
    "6 completed",
    "61 orders 2→1",
    "61 out",
    "63 orders 1→0",
  ]);
});

test("every transition is told, by itself or beside another one", () => {
  const numbers = told([track(1, "Ordered")], 100).flatMap((item) =>
    item.kind === "transition" ? [item.transition, ...item.besides] : [],
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].slice(0, numbers.length));
  expect(numbers.length).toBe(new Set(numbers).size);
});

test("a call that says what was known changes nothing, and null takes a trait away", () => {
  const messages = [
    identify(1, { plan: "free" }),
    identify(2, { plan: "free" }),
    identify(3, { plan: null }),
  ];
  expect(told(messages, 10).map(short)).toEqual([
    "1 identify plan null→free",
    "2 identify ",
    "3 identify plan free→null",
  ]);
});

test("of what changes without end the latest is kept, and the rest is counted", () => {
  const messages = Array.from({ length: 1_500 }, (_, index) => track(index / 60, "Ordered"));
  const { items, leftOut } = story(messages, 10_000);
  expect(items.filter(({ kind }) => kind === "computedTrait")).toHaveLength(mostChanges);
  expect(leftOut).toEqual({ messages: 0, computedTraits: 3_000 - mostChanges, audiences: 0 });
});

test("somebody with a hundred thousand messages has a story all the same", { timeout: 60_000 }, () => {
  const messages = Array.from({ length: 100_000 }, (_, index) => track(index / 60, "Ordered"));
  const untilMs = 1e12 as Instant;
  const startMs = performance.now();
  const { items } = storyOf({ journey, definitions, messages, transitions: [], untilMs });
  expect(items.filter(({ kind }) => kind === "message")).toHaveLength(100_000);
  expect(performance.now() - startMs).toBeLessThan(20_000);
});
