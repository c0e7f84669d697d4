import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate, parseInstant } from "../base/instant.ts";
import { parseMessage } from "./parse-message.ts";
import { habitDays, dayText } from "./persona-habits.ts";
import { mostPersonaMessages, personaMessages, type InstantInZone } from "./persona-messages.ts";
import { personaOfHistory } from "./persona-of-history.ts";
import { checkPersona } from "./persona-reader.ts";
import type { Persona, PersonaHabit } from "./persona-schema.ts";

const utc: InstantInZone = (day, time) => parseInstant(`${day}T${time}:00Z`) ?? 0;

const somebody: Persona = {
  format: "rehearse.persona/1",
  userId: "mara",
  name: "Mara",
  about: "",
  zone: "UTC",
  knownFrom: "2026-01-01T09:00:00Z",
  traits: [],
  events: [],
  habits: [],
};

const daysOf = (habit: Omit<PersonaHabit, "event" | "at">): readonly string[] =>
  habitDays({ event: "X", at: "10:00", ...habit }).map(dayText);

test.each<readonly [string, Omit<PersonaHabit, "event" | "at">, readonly string[]]>([
  [
    "every day around a leap day",
    { every: 1, unit: "day", from: "2028-02-28", to: "2028-03-01" },
    ["2028-02-28", "2028-02-29", "2028-03-01"],
  ],
  [
    "every second day around the end of a year",
    { every: 2, unit: "day", from: "2026-12-30", to: "2027-01-03" },
    ["2026-12-30", "2027-01-01", "2027-01-03"],
  ],
  [
    "every week on the weekday of the first day",
    { every: 1, unit: "week", from: "2026-01-04", to: "2026-01-18" },
    ["2026-01-04", "2026-01-11", "2026-01-18"],
  ],
  [
    "every 2 weeks, counted from the week of the first day, on two days of it",
    { every: 2, unit: "week", on: ["sunday", "monday"], from: "2026-01-07", to: "2026-02-01" },
    ["2026-01-11", "2026-01-19", "2026-01-25"],
  ],
  [
    "every month on its last day where it is too short",
    { every: 1, unit: "month", from: "2028-01-31", to: "2028-04-30" },
    ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"],
  ],
  [
    "every year on a leap day",
    { every: 12, unit: "month", from: "2028-02-29", to: "2032-02-29" },
    ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
  ],
])("%s", (_what, habit, days) => {
  expect(daysOf(habit)).toEqual(days);
});

const dayIn2026 = fc.integer({ min: 0, max: 700 }).map((day) => dayText(20_454 + day));
const arbitraryHabit: fc.Arbitrary<PersonaHabit> = fc
  .record({
    event: fc.constantFrom("Product Added", "Order Completed"),
    every: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
    at: fc.constantFrom("00:00", "02:30", "23:59"),
    days: fc.tuple(dayIn2026, dayIn2026),
  })
  .map(({ days, ...habit }) => {
    const [from = "", to = ""] = days.toSorted();
    return { ...habit, from, to };
  });
const instant = fc
  .integer({ min: 1_767_000_000, max: 1_790_000_000 })
  .map((s) => new Date(s * 1_000).toISOString());
const arbitraryPersona: fc.Arbitrary<Persona> = fc
  .record({
    plans: fc.uniqueArray(instant, { maxLength: 4 }),
    events: fc.array(fc.record({ event: fc.constantFrom("A", "B"), at: instant }), { maxLength: 8 }),
    habits: fc.array(arbitraryHabit, { maxLength: 3 }),
  })
  .map(({ plans, events, habits }) => ({
    ...somebody,
    traits:
      plans.length === 0
        ? []
        : [{ name: "plan", values: plans.toSorted().map((from, index) => ({ value: index, from })) }],
    events,
    habits,
  }));

test("habits happen within their days, in order, each day once", () => {
  fc.assert(
    fc.property(arbitraryHabit, (habit) => {
      const days = habitDays(habit).map(dayText);
      expect(days).toEqual([...new Set(days)].toSorted());
      for (const day of days) expect(day >= habit.from && day <= habit.to).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("messages are messages, in the order of time, with ids that differ, and the same every time", () => {
  fc.assert(
    fc.property(arbitraryPersona, (persona) => {
      const calls = personaMessages(persona, utc);
      expect(personaMessages(structuredClone(persona), utc)).toEqual(calls);
      const instants = calls.map((call) => {
        const message = parseMessage(call);
        expect(message.ok).toBe(true);
        return message.ok ? message.value.atMs : 0;
      });
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(new Set(calls.map(({ messageId }) => messageId)).size).toBe(calls.length);
      expect(calls.every(({ userId }) => userId === "mara")).toBe(true);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test("what somebody is comes before what they do at the same instant, and several traits in one message", () => {
  const calls = personaMessages(
    {
      ...somebody,
      traits: [
        { name: "plan", values: [{ value: "basic" }, { value: "pro", from: "2026-02-01T09:00:00Z" }] },
        { name: "consent", values: [{ value: true }] },
      ],
      events: [{ event: "Order Completed", at: "2026-02-01T09:00:00Z" }],
    },
    utc,
  );
  expect(calls.map(({ type, traits, event }) => [type, traits ?? event])).toEqual([
    ["identify", { name: "Mara", plan: "basic", consent: true }],
    ["identify", { plan: "pro" }],
    ["track", "Order Completed"],
  ]);
});

test("a trait that is called name stands for the persona's own", () => {
  const [first] = personaMessages(
    { ...somebody, traits: [{ name: "name", values: [{ value: "M." }] }] },
    utc,
  );
  expect(first?.["traits"]).toEqual({ name: "M." });
});

test("a life that is too long is cut at its end", () => {
  const daily: PersonaHabit = {
    event: "X",
    every: 1,
    unit: "day",
    at: "10:00",
    from: "2026-01-01",
    to: "2035-12-31",
  };
  const calls = personaMessages({ ...somebody, habits: Array.from({ length: 7 }, () => daily) }, utc);
  expect(calls).toHaveLength(mostPersonaMessages);
  expect(parseDate(String(calls.at(-1)?.["timestamp"]))).toBeLessThan(utc("2035-12-31", "10:00"));
});

test("whoever is copied as a persona says the same again, but for names and what links devices", () => {
  fc.assert(
    fc.property(arbitraryPersona, (persona) => {
      const messages = personaMessages(persona, utc).flatMap((call) => {
        const message = parseMessage(call);
        return message.ok ? [message.value] : [];
      });
      const { persona: copy, left } = personaOfHistory(messages, {
        userId: "copy",
        name: "Copy",
        zone: "UTC",
      });
      expect(left).toBe(0);
      expect(checkPersona(copy, { isZone: () => true }).ok).toBe(true);
      const happened = (calls: ReturnType<typeof personaMessages>): readonly unknown[] =>
        calls.filter(({ type }) => type !== "identify").map(({ event, timestamp }) => [event, timestamp]);
      const again = personaMessages(copy, utc);
      expect(happened(again)).toEqual(happened(personaMessages(persona, utc)));
      expect(again.filter(({ type }) => type === "identify").map(({ traits }) => traits)).toContainEqual(
        expect.objectContaining({ name: "Copy" }),
      );
    }),
    { seed: 5, numRuns: 200 },
  );
});
