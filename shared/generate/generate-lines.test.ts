import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInstant } from "../base/instant.ts";
import type { Message } from "../people/message.ts";
import { parseMessage } from "../people/parse-message.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { generateLines } from "./generate-lines.ts";
import { generateUser } from "./generate-user.ts";
import { scenarios, type ScenarioName } from "./scenarios.ts";

const names = Object.keys(scenarios) as readonly ScenarioName[];
const usual: GenerateOptions = { scenario: "ecommerce", users: 1_200, days: 90, seed: 1 };
const dayMs = 86_400_000;

const instant = (text: string): number => parseInstant(text) ?? Number.NaN;

function blocks(options: Partial<GenerateOptions> = {}): readonly string[] {
  const made = generateLines({ ...usual, ...options });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return [...made.value];
}

const lines = (options: Partial<GenerateOptions> = {}): readonly string[] =>
  blocks(options).flatMap((block) => block.trimEnd().split("\n"));

/** Throws for a line that is no message by FORMATS.md. */
function read(value: unknown): Message {
  const message = parseMessage(value);
  if (!message.ok) throw new Error(`${JSON.stringify(value)}: ${JSON.stringify(message.error)}`);
  return message.value;
}

const messages = (options: Partial<GenerateOptions> = {}): readonly Message[] =>
  lines(options).map((line) => read(JSON.parse(line)));

/** The userId that a message has or would have: anonymous ids are that with "-a" or "-b" behind it. */
const personOf = ({ userId, anonymousId = "" }: Message): string => userId ?? anonymousId.slice(0, -2);

describe.each(names)("%s", (scenario) => {
  test("every line is a message", () => {
    expect(messages({ scenario }).length).toBeGreaterThan(5_000);
  });

  test("the same options give the same lines, another seed gives others", () => {
    expect(blocks({ scenario, users: 300 })).toEqual(blocks({ scenario, users: 300 }));
    expect(lines({ scenario, users: 300, seed: 2 })).not.toEqual(lines({ scenario, users: 300 }));
  });

  test("every person has at least one message, and all lie in the period", () => {
    const made = messages({ scenario });
    expect(new Set(made.map(personOf)).size).toBe(1_200);
    const instants = made.map(({ atMs }) => atMs);
    expect(Math.min(...instants)).toBeGreaterThanOrEqual(instant("2026-01-01T00:00:00Z"));
    expect(Math.max(...instants)).toBeLessThan(instant("2026-04-01T00:00:00Z"));
  });

  test("every person has a message also in the shortest history", () => {
    const made = messages({ scenario, days: 1, users: 400 });
    expect(new Set(made.map(personOf)).size).toBe(400);
  });

  test("a message id belongs to one line and its repeats", () => {
    const byId = new Map<string, string>();
    let repeats = 0;
    for (const line of lines({ scenario })) {
      const id = read(JSON.parse(line)).messageId ?? "";
      repeats += byId.has(id) ? 1 : 0;
      expect(byId.get(id) ?? line).toBe(line);
      byId.set(id, line);
    }
    expect(repeats / byId.size).toBeGreaterThan(0.003);
    expect(repeats / byId.size).toBeLessThan(0.008);
  });

  test("some messages arrive long after they happened", () => {
    let latestMs = 0;
    let late = 0;
    const made = messages({ scenario, users: 500, knobs: { duplicatePercent: 0 } });
    for (const { atMs } of made) {
      late += atMs < latestMs - 3_600_000 ? 1 : 0;
      latestMs = Math.max(latestMs, atMs);
    }
    expect(late / made.length).toBeGreaterThan(0.003);
    expect(late / made.length).toBeLessThan(0.2);
  });

  test("without late messages the lines of a cohort are in order of time", () => {
    const knobs = { duplicatePercent: 0, latePercent: 0 };
    const seconds = messages({ scenario, users: 500, knobs }).map(({ atMs }) => Math.floor(atMs / 1_000));
    expect(seconds).toEqual(seconds.toSorted((one, other) => one - other));
  });

  test("some people stay anonymous, the others are linked to what they did before", () => {
    const made = messages({ scenario });
    const known = new Set(made.filter(({ userId }) => userId !== undefined).map(personOf));
    expect(known.size).toBeGreaterThan(1_200 * 0.65);
    expect(known.size).toBeLessThan(1_200 * 0.95);
    const linking = made.filter(
      ({ userId, anonymousId }) => userId !== undefined && anonymousId !== undefined,
    );
    expect(new Set(linking.map(personOf))).toEqual(known);
    const anonymous = made.filter(({ userId }) => userId === undefined);
    expect(anonymous.some((message) => known.has(personOf(message)))).toBe(true);
  });

  test("traits change over time and some are removed", () => {
    const changes = messages({ scenario }).filter(
      ({ type, traits }) => type === "identify" && !("name" in traits),
    );
    expect(changes.length).toBeGreaterThan(30);
    expect(changes.some(({ traits }) => Object.values(traits).includes(null))).toBe(true);
  });

  test("some names run from right to left, some carry an emoji, all addresses are ASCII", () => {
    const text = lines({ scenario }).join("\n");
    expect(text).toMatch(/"name":"[\u0590-\u06FF]/u);
    expect(text).toMatch(/"name":"[^"]*\p{Extended_Pictographic}/u);
    for (const [, email = ""] of text.matchAll(/"email":"([^"]*)"/g)) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+\.[a-z0-9]+@example\.(com|org|net)$/);
    }
  });
});

test("a person is the same whatever the number of people", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 1_199 }), (scenario, user) => {
      const alone = generateUser({ ...usual, scenario }, user);
      expect(alone).toEqual(generateUser({ ...usual, scenario, users: 10_000_000 }, user));
    }),
    { numRuns: 50 },
  );
});

test("generateUser gives exactly the lines of that person, in their order", () => {
  const made = messages({ users: 700 });
  for (const user of [0, 1, 499, 500, 699]) {
    const alone = generateUser({ ...usual, users: 700 }, user);
    expect(alone.ok && alone.value.map(read)).toEqual(
      made.filter((message) => personOf(message) === `e1-${user.toString(36)}`),
    );
  }
});

test("the first cohorts of a large population are those of a small one", () => {
  const few = lines({ users: 1_000 });
  expect(lines({ users: 2_000 }).slice(0, few.length)).toEqual(few);
});

test("blocks hold whole lines and at most a megabyte", () => {
  for (const block of blocks({ users: 2_000 })) {
    expect(block.endsWith("}\n")).toBe(true);
    expect(block.length).toBeLessThan(1_048_576);
  }
});

test("the history begins where it is told to", () => {
  const startMs = instant("2020-02-10T06:30:00Z");
  const instants = messages({ startMs, days: 10 }).map(({ atMs }) => atMs);
  expect(Math.min(...instants)).toBeGreaterThanOrEqual(startMs);
  expect(Math.max(...instants)).toBeLessThan(startMs + 10 * dayMs);
});

test("every bad argument is named, with its place", () => {
  const knobs = { visits: 1, proPercent: 101 };
  const made = generateLines({ scenario: "ecommerce", users: 0, days: 1.5, seed: -1, knobs });
  expect(made.ok ? [] : made.error.map(({ pointer }) => pointer)).toEqual([
    "/users",
    "/days",
    "/seed",
    "/knobs/visits",
    "/knobs/proPercent",
  ]);
  expect(generateLines({ ...usual, scenario: "shop" })).toMatchObject({
    error: [
      { pointer: "/scenario", found: '"shop"', expected: "one of ecommerce, saas-trial, subscription" },
    ],
  });
  expect(generateLines({ ...usual, knobs: { proPercent: Number.NaN } })).toMatchObject({ ok: false });
  expect(generateUser(usual, 1_200)).toMatchObject({ error: [{ pointer: "/user", found: "1200" }] });
});

// Pins: not right in themselves, but whoever changes them changes the data of every benchmark and sample.
test.each(names)("pin: the lines of 200 people of %s", (scenario) => {
  let sum = 0;
  for (const line of lines({ scenario, users: 200 })) {
    for (let at = 0; at < line.length; at += 1) sum = (Math.imul(sum, 31) + line.charCodeAt(at)) | 0;
  }
  expect(sum).toBe({ ecommerce: -716465995, "saas-trial": -1921097763, subscription: 831706120 }[scenario]);
});
