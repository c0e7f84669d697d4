// Answers in words, over a journey with every kind of decision; each test is a question and what is said to it.

import { expect, test } from "vitest";
import type { StepId } from "../base/ids.ts";
import { parseInstant, type Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import { textOf } from "../base/words.ts";
import { compilePlan } from "../engine/plan.ts";
import { replay } from "../engine/replay.ts";
import type { RunSettings } from "../engine/run-settings.ts";
import type { Journey } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import { definitionNames } from "../people/definition-names.ts";
import { parseMessage } from "../people/parse-message.ts";
import { answerWhy } from "./answer-why.ts";
import { leadWords } from "./lead-words.ts";
import { noteWords } from "./note-words.ts";
import { titleWords } from "./title-words.ts";
import type { WhyAnswer, WhySubject } from "./why-answer.ts";
import { whyText } from "./why-text.ts";
import { storyMessages } from "./story-of.ts";

const definitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "vips" as never,
      name: "VIPs",
      condition: { computedTrait: { id: "spent" as never, op: "greaterThan", value: 500 } },
    },
  ],
  computedTraits: [
    {
      id: "spent" as never,
      name: "Spent",
      type: "sum",
      event: { name: "Order Completed" },
      property: "total",
    },
  ],
  destinations: [{ id: "braze" as never, name: "Braze", kind: "event" }],
};

const added = { event: { name: "Product Added", within: "7d" } } as const;
const expensive = { property: "price", op: "greaterThan", value: 100 } as const;

const journey = {
  format: "rehearse.journey/1",
  id: "carts",
  name: "Carts",
  settings: { exit: { after: "30d", when: { trait: { key: "consent", op: "equals", value: false } } } },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Left a cart",
      useHistoricalData: true,
      condition: added,
      next: "cool",
    },
    { id: "cool", type: "waitForDuration", name: "Cool off", duration: "1d", next: "by" },
    {
      id: "by",
      type: "multiBranchSplit",
      name: "By cart",
      mode: "firstMatch",
      branches: [
        { id: "vip", name: "VIPs", condition: { audience: { id: "vips", is: "member" } }, next: null },
        {
          id: "big",
          name: "Big cart",
          condition: { event: { ...added.event, where: [expensive] } },
          next: "ab",
        },
      ],
      otherwise: { name: "Everyone else", next: "mail" },
    },
    {
      id: "ab",
      type: "randomizedSplit",
      name: "Test",
      branches: [
        { id: "a", name: "A", percent: 50, next: null },
        { id: "b", name: "B", percent: 50, next: null },
      ],
    },
    {
      id: "mail",
      type: "sendToDestinations",
      name: "Reminder mail",
      key: "mail",
      destinations: [{ id: "braze", call: "track" }],
      next: "ordered",
    },
    {
      id: "ordered",
      type: "waitForCondition",
      name: "Ordered?",
      condition: { event: { name: "Order Completed", since: "step" } },
      timeout: { after: "5d", next: null },
      next: null,
    },
  ],
} as unknown as Journey;

const at = (text: string): Instant => parseInstant(`2026-${text}Z`) as Instant;
const settings: RunSettings = { publishedAtMs: at("03-02T08:00"), untilMs: at("05-31T08:00"), pauses: [] };

function message(text: string, event: string | JsonObject, properties: JsonObject = {}) {
  const timestamp = `2026-${text}:00.000Z`;
  const call =
    typeof event === "string" ? { type: "track", event, properties } : { type: "identify", traits: event };
  const parsed = parseMessage({ ...call, userId: "u1", timestamp });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const mara = [
  message("01-14T10:20", "Order Completed", { total: 64.5 }),
  message("03-01T17:12", "Product Added", { name: "Trail tent 3P", price: 249 }),
  message("03-02T19:03", "Product Added", { name: "Gas canister", price: 8.9 }),
];

function ask(
  subject: WhySubject,
  when: string,
  given: { messages?: typeof mara; circumstances?: Partial<RunSettings> } = {},
) {
  const { messages = mara, circumstances = {} } = given;
  const live = { plan: compilePlan(journey, definitions), settings: { ...settings, ...circumstances } };
  const { transitions } = replay(live, { user: "u1", messages, untilMs: live.settings.untilMs });
  return answerWhy({ live, user: "u1", messages, transitions, atMs: at(when), subject });
}

const names = { journey, names: definitionNames(definitions), person: "Mara" };
const short = (atMs: number): string => new Date(atMs).toISOString().slice(5, 16).replace("T", " ");
const title = (answer: WhyAnswer): string => textOf(titleWords(answer, names), short);
const lead = (answer: WhyAnswer): string =>
  leadWords(answer, names)
    .map((words) => textOf(words, short))
    .join(" ");
const notes = (answer: WhyAnswer): readonly string[] =>
  noteWords(answer, null, names).map((words) => textOf(words, short));
const step = (id: string): WhySubject => ({ about: "step", step: id as StepId });

test("a split asks why this branch and not the one that came near", () => {
  const answer = ask(step("by"), "03-03T08:00");
  expect(title(answer)).toBe("Why Everyone else, and not Big cart?");
  expect(lead(answer)).toBe("By cart decided once, 03-03 08:00. The first branch that holds is taken.");
  expect(notes(answer)).toEqual([
    "After the entry, steps count messages from publication on. An audience sees all history.",
    "It would have held with a Product Added (where price is more than 100) by 03-03 08:00.",
    "It cannot change any more.",
    "Next: takes After 5 days at Ordered? on 03-08 08:00.",
  ]);
});

test("the whole answer reads from the question to what comes next, with every message and its reason", () => {
  const answer = ask(step("by"), "03-03T08:00");
  const text = whyText(
    { answer, messages: storyMessages(mara), company: { took: 977, passed: 1_204 } },
    names,
    short,
  );
  expect(text).toBe(`Why Everyone else, and not Big cart?
By cart decided once, 03-03 08:00. The first branch that holds is taken.

1. VIPs: Does not hold
   is in VIPs: does not hold
      Member of VIPs: no. Spent is 64.50, it must be more than 500.
      Spent is more than 500: does not hold
         Spent is 64.50, it must be more than 500.

2. Big cart: Does not hold
   did Product Added (where price is more than 100) at least once in the last 7 days: does not hold
      0 counted, 1 needed.
      - 03-01 17:12 Product Added (Trail tent 3P, price 249): Before publication, so not counted
      - 03-02 19:03 Product Added (Gas canister, price 8.90): Price is not more than 100

3. Everyone else: Taken

977 of 1,204 who went on from here took Everyone else up to now.
After the entry, steps count messages from publication on. An audience sees all history.
It would have held with a Product Added (where price is more than 100) by 03-03 08:00.
It cannot change any more.
Next: takes After 5 days at Ordered? on 03-08 08:00.
`);
});

test("a wait for a condition says until when it waits and what would end it", () => {
  const answer = ask(step("ordered"), "03-04T08:00");
  expect(title(answer)).toBe("Why waiting at Ordered?");
  expect(lead(answer)).toBe("Reached Ordered? on 03-03 08:00. It waits at most 5 days, to 03-08 08:00.");
  expect(notes(answer)).toEqual([
    "Ordered would hold with an Order Completed, up to 03-08 08:00.",
    "Else After 5 days is taken on 03-08 08:00.",
    "Next: takes After 5 days at Ordered? on 03-08 08:00.",
  ]);
});

test("a wait for a duration ends whatever arrives", () => {
  const answer = ask(step("cool"), "03-02T12:00");
  expect(title(answer)).toBe("Why waiting at Cool off?");
  expect(lead(answer)).toBe("Reached Cool off on 03-02 08:00. The wait of 1 day ends on 03-03 08:00.");
  expect(title(ask(step("cool"), "03-04T12:00"))).toBe("Why did the wait at Cool off end?");
});

test("of a step that was not reached the decision that led elsewhere is told", () => {
  const answer = ask(step("ab"), "03-04T08:00");
  expect(title(answer)).toBe("Why not at Test?");
  expect(lead(answer)).toBe(
    "Test is reached by Big cart at By cart. By cart decided once, 03-03 08:00. The first branch that holds is taken.",
  );
});

test("of a step that is still ahead the wait before it is told", () => {
  const answer = ask(step("mail"), "03-02T12:00");
  expect(title(answer)).toBe("Why not at Reminder mail?");
  expect(lead(answer)).toBe(
    "Reminder mail comes after Cool off. Reached Cool off on 03-02 08:00. The wait of 1 day ends on 03-03 08:00.",
  );
});

test("what was sent is told by the decision that led to it", () => {
  const sent = ask(step("mail"), "03-04T08:00");
  expect(title(sent)).toBe("Why at Reminder mail?");
  expect(lead(sent)).toContain("By cart decided once");
});

test("a random split tells the person's number", () => {
  const messages = [...mara, message("03-02T20:00", "Product Added", { price: 200 })];
  const answer = ask(step("ab"), "03-04T08:00", { messages });
  expect(title(answer)).toMatch(/^Why [AB], and not [AB]\?$/);
  expect(lead(answer)).toMatch(
    /^Test decided once, 03-03 08:00, .* one person: number [0-9]{1,2}\.[0-9]{2} of 100\.$/,
  );
});

test("an entry tells by which rule", () => {
  const answer = ask({ about: "entry" }, "03-04T08:00");
  expect(title(answer)).toBe("Why did Mara enter at publication?");
  const later = ask({ about: "entry" }, "03-04T08:00", { messages: mara.slice(2) });
  expect(title(later)).toBe("Why did Mara enter?");
  expect(lead(later)).toBe("Entered on 03-02 19:03, when the entry condition became true.");
});

test("who never enters is told what is missing", () => {
  const answer = ask({ about: "entry" }, "03-20T08:00", { messages: mara.slice(0, 1) });
  expect(title(answer)).toBe("Why did Mara never enter?");
  expect(lead(answer)).toBe("The entry condition does not hold.");
  expect(notes(answer)[0]).toBe("The entry condition would hold with a Product Added.");
});

test("before anything, and before publication", () => {
  const unknown = ask({ about: "entry" }, "01-01T00:00");
  expect(title(unknown)).toBe("Why is Mara not in the journey yet?");
  expect(lead(unknown)).toBe("Not known yet: the first message comes on 01-14 10:20.");
  expect(lead(ask({ about: "entry" }, "02-01T00:00"))).toBe(
    "The journey is published on 03-02 08:00: nobody is in it before.",
  );
});

test("a pause keeps out who begins to match in it", () => {
  const pauses = [{ fromMs: at("03-01T00:00"), toMs: at("03-05T00:00") }];
  const answer = ask({ about: "entry" }, "03-06T08:00", { circumstances: { pauses } });
  expect(title(answer)).toBe("Why did Mara never enter?");
  expect(lead(answer)).toContain("while entries were paused from 03-01 00:00 to 03-05 00:00.");
});

test("an archived journey stops, for who waits and for who is outside", () => {
  const circumstances = { archivedAtMs: at("03-04T00:00") };
  const waiting = ask(step("ordered"), "03-10T00:00", { circumstances });
  expect(lead(waiting)).toContain("The journey was archived on 03-04 00:00: nothing happens from then on.");
  expect(notes(waiting)).toEqual(["Nothing more happens to them in this rehearsal."]);
  const messages = mara.slice(0, 1);
  const outside = ask({ about: "entry" }, "03-10T00:00", { circumstances, messages });
  expect(lead(outside)).toBe(
    "The journey was archived on 03-04 00:00: nobody enters from then on. The entry condition does not hold.",
  );
});

test("who left is told when and by what", () => {
  const messages = [...mara, message("03-04T10:00", { consent: false })];
  const left = ask({ about: "entry" }, "03-06T08:00", { messages });
  expect(title(left)).toBe("Why is Mara not in the journey any more?");
  expect(lead(left)).toBe("Left on 03-04 10:00. A person enters this journey once.");
  const waited = ask(step("ordered"), "03-06T08:00", { messages });
  expect(title(waited)).toBe("Why not at Ordered?");
  expect(lead(waited)).toBe(
    "Left the journey on 03-04 10:00, when the condition to leave early held. Was waiting at Ordered? then.",
  );
});
