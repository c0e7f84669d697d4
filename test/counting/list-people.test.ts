// The list of everybody says what looking at each of them says: whom a text finds, for whom a condition holds, in which
// order; page by page, and as CSV.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChosenQuestion } from "../../electron/simulation/counting/chosen-people.ts";
import { listPeople } from "../../electron/simulation/counting/list-people.ts";
import { peopleCsv, traitAt } from "../../electron/simulation/counting/people-csv.ts";
import { hasText } from "../../electron/simulation/counting/trait-text.ts";
import { userWithId } from "../../electron/simulation/counting/person-with-id.ts";
import type { ListedPerson } from "../../shared/api/profile-contract.ts";
import { wholeHistory } from "../../shared/conditions/facts.ts";
import { holds } from "../../shared/conditions/holds.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { traitHistories } from "../../shared/people/trait-histories.ts";
import { valueOf } from "../bench/value-of.ts";
import { answerOf, type Histories, peopleInMemory } from "./people-in-memory.ts";

const definitions = {
  format: "rehearse.definitions/1",
  audiences: [],
  computedTraits: [],
  destinations: [],
} as const;

const ids = ["a/b", "a b", "100%", "Zoë", "u1", "u2", "u3", "مها", "😀"];
const words = fc.constantFrom("Anna", "ann", "BO", "pro", "مها", "x@y.org", "");
const traits = fc.dictionary(
  fc.constantFrom("name", "email", "plan", "tags", "firstName", "a.b", "a"),
  fc.oneof(words, fc.constant(null), fc.array(words, { maxLength: 2 }), fc.record({ b: words }), fc.nat(9)),
  { maxKeys: 4 },
);

const call = fc.record({
  userId: fc.constantFrom(...ids),
  second: fc.nat(20),
  content: fc.oneof(
    traits.map((said) => ({ type: "identify", traits: said })),
    fc.constant({ type: "track", event: "Order" }),
  ),
});

const histories = fc.array(call, { minLength: 8, maxLength: 40, size: "max" }).map((calls): Histories => {
  const messages = calls.map(({ userId, second, content }) =>
    valueOf(parseMessage({ ...content, userId, timestamp: new Date(second * 1_000).toISOString() })),
  );
  return resolveHistories(messages);
});

const question = fc.record({
  text: fc.constantFrom("", "", "ann", "A", "%", "/", "مها", "pro", "org", "zz", " u "),
  inTraits: fc.boolean(),
  condition: fc.constantFrom(null, { event: { name: "Order", count: { atLeast: 2 } } }, {
    trait: { key: "plan", op: "equals", value: "pro" },
  } as const),
  definitions: fc.constant(definitions),
  atMs: fc.nat(20).map((second) => second * 1_000),
  sort: fc.constantFrom("id", "name", "lastSeen", "messages"),
  descending: fc.boolean(),
});

interface Person {
  readonly listed: ListedPerson;
  readonly messages: readonly Message[];
  /** As they were said last. */
  readonly traits: readonly unknown[];
}

/** One after the other, by the plain words of the contract. */
function naive(all: Histories, asked: ChosenQuestion): readonly Person[] {
  const people = [...all].map(([userId, messages]): Person => {
    const last = new Map([...traitHistories(messages)].map(([key, values]) => [key, values.at(-1)?.value]));
    const textOf = (key: string): string => {
      const value = last.get(key);
      return typeof value === "string" ? value.trim() : "";
    };
    const email = textOf("email");
    const parts = [textOf("firstName"), textOf("lastName")].filter((part) => part !== "");
    const name = textOf("name") || parts.join(" ") || email || userId;
    const seen = { firstSeenMs: messages[0]?.atMs ?? 0, lastSeenMs: messages.at(-1)?.atMs ?? 0 };
    const listed = { userId, name, email: email === "" ? null : email, ...seen, messages: messages.length };
    return { listed, messages, traits: [...last.values()] };
  });
  const chosen = people.filter((person) => isFound(person, asked) && isMet(person, asked));
  const ascending = chosen.toSorted((a, b) => compare(a.listed, b.listed, asked.sort));
  return asked.descending ? ascending.toReversed() : ascending;
}

function isFound({ listed, traits: values }: Person, { text, inTraits }: ChosenQuestion): boolean {
  const wanted = text.trim().toLowerCase();
  const told = [listed.userId, listed.name, listed.email ?? ""];
  return (
    told.some((part) => part.toLowerCase().includes(wanted)) ||
    (inTraits && JSON.stringify(textsIn(values)).toLowerCase().includes(wanted))
  );
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

function isMet({ messages }: Person, { condition, atMs }: ChosenQuestion): boolean {
  if (condition === null) return true;
  const facts = new HistoryFacts(messages, definitions);
  return (messages[0]?.atMs ?? Infinity) <= atMs && holds(condition, { facts, atMs, scope: wholeHistory });
}

function compare(a: ListedPerson, b: ListedPerson, sort: ChosenQuestion["sort"]): number {
  const byId = a.userId < b.userId ? -1 : 1;
  switch (sort) {
    case "id":
      return byId;
    case "name": {
      const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
      return one < other ? -1 : one > other ? 1 : byId;
    }
    case "lastSeen":
      return a.lastSeenMs - b.lastSeenMs || byId;
    case "messages":
      return a.messages - b.messages || byId;
  }
}

test("a list has whom looking at each of them finds, in their order, on every page", () => {
  let found = 0;
  fc.assert(
    fc.property(
      histories,
      question,
      fc.nat(4),
      fc.integer({ min: 1, max: 4 }),
      (all, asked, offset, limit) => {
        const source = peopleInMemory(all, 3);
        const expected = naive(all, asked).map(({ listed }) => listed);
        found += expected.length;
        // Once more from what was kept of the first.
        for (let time = 0; time < 2; time += 1)
          expect(answerOf(listPeople(source, { ...asked, offset, limit }))).toEqual({
            total: expected.length,
            people: expected.slice(offset, offset + limit),
          });
      },
    ),
    { numRuns: 1_500, seed: 11 },
  );
  expect(found).toBeGreaterThan(1_000);
});

test("a trait of a list is what conditions see of it at the instant", () => {
  fc.assert(
    fc.property(histories, fc.constantFrom("a.b", "a", "plan"), fc.nat(20_000), (all, path, atMs) => {
      const source = peopleInMemory(all, 100);
      const people = source.people(0);
      for (const [userId, messages] of all) {
        const user = userWithId(people, userId) ?? -1;
        expect(traitAt({ people, user }, path, atMs)).toEqual(
          new HistoryFacts(messages, definitions).traitAt(path, atMs),
        );
      }
    }),
    { numRuns: 500, seed: 12 },
  );
});

test("the list as CSV has a line for each person, with the traits that were chosen", () => {
  const said = (userId: string, traits: object) =>
    valueOf(parseMessage({ type: "identify", userId, traits, timestamp: "2026-01-02T03:04:05Z" }));
  const all = resolveHistories([
    said("u2", { name: "=Bo, the 1st", plan: "pro", tags: ["a", "b"] }),
    said("u1", { email: "ann@example.org" }),
  ]);
  const asked = { text: "", inTraits: true, condition: null, definitions, atMs: 2e12 } as const;
  const sorted = { ...asked, sort: "id", descending: false } as const;
  const piece = answerOf(peopleCsv(peopleInMemory(all, 1), { ...sorted, traits: ["plan", "tags"], from: 0 }));
  expect(piece).toEqual({
    text: [
      "userId,name,email,firstSeen,lastSeen,messages,plan,tags",
      "u1,ann@example.org,ann@example.org,2026-01-02T03:04:05.000Z,2026-01-02T03:04:05.000Z,1,,",
      `u2,"'=Bo, the 1st",,2026-01-02T03:04:05.000Z,2026-01-02T03:04:05.000Z,1,pro,"[""a"",""b""]"`,
      "",
    ].join("\r\n"),
    next: null,
    done: 1,
  });
});

test("a text is looked for in texts alone, however deep they lie", () => {
  expect(hasText("Gold", "gol")).toBe(true);
  expect(hasText({ tiers: [{ name: "Gold" }] }, "gold")).toBe(true);
  expect(hasText({ gold: 1 }, "gold")).toBe(false);
  expect(hasText(42, "42")).toBe(false);
});
