// What the screens of people and their data ask of the services, in the order in which somebody would look at them:
// each first of a host that knows nothing yet, then again and again. Nothing that is typed is asked for twice, so that
// no answer is one that was kept.

import type { WindowClient } from "../../services/services-under-test.ts";
import { dataDefinitions } from "./data-definitions.ts";

export interface Question {
  readonly what: string;
  /** Answers the `turn`-th asking, from 0. */
  readonly ask: (host: WindowClient, turn: number) => Promise<unknown>;
  /** A person types or turns pages: each answer is waited for. */
  readonly isTyped?: boolean;
}

/** The day after the last message. */
const atMs = Date.UTC(2026, 3, 1);
const event = { type: "track", name: "Product Viewed" } as const;
const audiences = dataDefinitions.audiences.map(({ id }) => id);

const list = {
  text: "",
  inTraits: false,
  condition: null,
  atMs,
  sort: "id",
  descending: false,
  offset: 0,
  limit: 50,
} as const;

type Sort = "id" | "name" | "lastSeen" | "messages";

const sorted = (sort: Sort, words: string): Question => ({
  what: `people, ${words}`,
  ask: ({ profile }, turn) =>
    profile.list({ ...list, sort, descending: sort !== "name", offset: turn * 10_000 }),
});

const names = ["mar", "rohan k", "lee", "sofia", "an", "khan", "olu", "bea"];
const mails = ["e1-9", "rohan.k", "lee.", "@example.com", "sofia.", "z7@", "1@ex", "maria."];
const values = ["gold", "pro", "bronze", "free", "silver", "de", "fr", "team"];

const typed = (what: string, of: readonly string[], inTraits: boolean): Question => ({
  what,
  isTyped: true,
  ask: ({ profile }, turn) =>
    profile.list({ ...list, sort: "lastSeen", descending: true, text: of[turn] ?? "", inTraits }),
});

const catalogue: readonly Question[] = [
  { what: "events", ask: ({ catalogue: { events } }) => events() },
  { what: "traits", ask: ({ catalogue: { traits } }) => traits() },
  { what: "properties of an event", ask: ({ catalogue: { properties } }) => properties(event) },
  { what: "activity of every event", ask: ({ catalogue: { activity } }) => activity({ event: null }) },
  { what: "activity of one event", ask: ({ catalogue: { activity } }) => activity({ event }) },
  { what: "changes of every trait", ask: ({ catalogue }) => catalogue.traitChanges({ path: null }) },
  { what: "changes of one trait", ask: ({ catalogue }) => catalogue.traitChanges({ path: "plan" }) },
  { what: "newest messages of an event", ask: ({ catalogue: { examples } }) => examples(event) },
];

const people: readonly Question[] = [
  sorted("id", "by id"),
  sorted("lastSeen", "by last seen"),
  sorted("messages", "by messages"),
  sorted("name", "by name"),
  typed("people with a part of a name", names, false),
  typed("people with a part of an e-mail", mails, false),
  typed("people with a part of any trait", values, true),
  {
    what: "people for whom a condition holds",
    isTyped: true,
    ask: ({ profile }, turn) =>
      profile.list({
        ...list,
        sort: "lastSeen",
        condition: { event: { name: "Order Completed", count: { atLeast: turn + 1 }, within: "60d" } },
      }),
  },
  {
    what: "people in the finder",
    isTyped: true,
    ask: ({ people: { find } }, turn) => find({ text: names[turn] ?? "", limit: 8 }),
  },
];

const audience = (value: number) => ({
  all: [
    {
      event: {
        name: "Product Added",
        within: "7d",
        where: [{ property: "price", op: "greaterThan", value }],
      },
    },
    { not: { event: { name: "Order Completed", within: "7d" } } },
    { trait: { key: "plan", op: "equals", value: "pro" } },
  ],
});

const definitions: readonly Question[] = [
  {
    what: "an audience while a number is typed",
    isTyped: true,
    ask: ({ people: { count } }, turn) => count({ condition: audience(20 + turn), atMs, samples: 3 }),
  },
  {
    what: "sizes of eight audiences and five computed traits",
    ask: ({ definition: { sizes } }, turn) => sizes({ atMs: atMs + turn }),
  },
  {
    what: "overlaps of eight audiences",
    ask: ({ definition: { overlaps } }, turn) => overlaps({ audiences, atMs: atMs + 100 + turn }),
  },
  {
    what: "histogram of a computed trait while it is edited",
    isTyped: true,
    ask: ({ definition: { distribution } }, turn) =>
      distribution({
        trait: {
          type: "sum",
          event: { name: "Order Completed" },
          property: "total",
          within: `${turn + 30}d`,
        },
        atMs,
        samples: 5,
      }),
  },
];

/** Of people of the list, another one each time. */
export const pageOfPerson = (userIds: readonly string[]): Question => ({
  what: "the page of a person: facts, traits, audiences, events",
  ask: ({ profile }, turn) => {
    const userId = userIds[turn] ?? "";
    return Promise.all([
      profile.of({ userId }),
      profile.at({ userId, atMs }),
      profile.audiences({ userId, atMs }),
      profile.events({ userId, atMs, text: "", offset: 0, limit: 50 }),
    ]);
  },
});

export const questions: readonly Question[] = [...catalogue, ...people, ...definitions];
export const somebodyInList = list;
