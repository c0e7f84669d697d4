// Lines of messages for fuzzing: few people, few instants, so that ties, duplicates and links are common; odd
// values where real payloads have them.

import fc from "fast-check";

const id = fc.constantFrom("u1", "u2", "anon:a1", "ü", "\u{1F600}", "\uFFFD", "\ud800", "\udbff", 'z"', 17);
const anonymousId = fc.constantFrom("a1", "a2", "a3", "\\", "\u2028");
const instant = fc.constantFrom(
  "2026-01-01T00:00:00Z",
  "2026-01-01T00:00:00.000Z",
  "2026-01-01T01:00:00+01:00",
  "2026-01-01T00:00:00.001Z",
  "2026-01-02T10:11:12Z",
  "2024-02-29T23:59:59.999Z",
  "1969-12-31T23:59:59.9999Z",
);
const key = fc.constantFrom("total", "price", "a.b", "7", "__proto__", "constructor", "", "ключ", 'q"');
const value = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    1.5,
    12345678901234567000,
    1e300,
    true,
    false,
    null,
    "",
    "a",
    "\u{1F600}",
    "\ud800",
    "tab\t",
  ),
  fc.constantFrom([], {}, [1, "x", null], { deep: { er: [-0] } }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);
const content = fc.option(fc.dictionary(key, value, { maxKeys: 4 }), { nil: undefined });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Mostly good messages. */
export const messageValue: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    type: fc.constantFrom("track", "track", "track", "page", "screen", "identify", "group", "alias"),
    userId: maybe(id),
    anonymousId: maybe(anonymousId),
    messageId: maybe(
      fc.oneof(
        fc.constantFrom("m1", "m2", "m-003", 5),
        fc.uuid(),
        fc.nat().map((n) => `n-${n}`),
      ),
    ),
    event: maybe(fc.constantFrom("Product Added", "Order Completed", "ünder", "", 3)),
    name: maybe(fc.constantFrom("Home", "", 3, null)),
    timestamp: fc.oneof(
      { weight: 20, arbitrary: instant },
      { weight: 1, arbitrary: fc.constantFrom(null, "soon", 5) },
    ),
    sentAt: maybe(instant),
    properties: content,
    traits: content,
    context: maybe(
      fc.constantFrom({ traits: { plan: "pro", total: 1 } }, { ip: "::1" }, 7, { traits: null }),
    ),
    previousId: maybe(anonymousId),
    integrations: maybe(fc.constantFrom({ All: true }, [])),
  })
  .map((message) => Object.fromEntries(Object.entries(message).filter(([, member]) => member !== undefined)));

/** One line: a message, now and then a batch of them, in one of several ways of writing JSON. */
export const messageLine: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: messageValue },
      { weight: 1, arbitrary: fc.array(messageValue, { maxLength: 3 }).map((batch) => ({ batch })) },
    ),
    fc.constantFrom("plain", "plain", "plain", "blanks", "escaped", "minusZero"),
  )
  .map(([message, writing]) => write(message, writing));

function write(value: unknown, writing: string): string {
  const text = JSON.stringify(value);
  if (writing === "blanks") return ` ${JSON.stringify(value, null, 1).replaceAll("\n", "\t")} \r`;
  if (writing === "escaped")
    return text.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (writing === "minusZero") return text.replaceAll(":0,", ":-0.0,").replaceAll(":1,", ":1.00,");
  return text;
}

/** A line in which something was changed, left out or doubled, so that most are broken in some way. */
export const mutatedLine: fc.Arbitrary<string> = fc
  .tuple(
    messageLine,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom("drop", "double", "cut", "put"),
        fc.constantFrom(...`{}[]",:\\0x-.e \u0001é`),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([line, changes]) =>
    changes.reduce(
      (text, [place, how, char]) => mutate(text, { at: place % (text.length + 1), how, char }),
      line,
    ),
  )
  .map((line) => line.replaceAll("\n", " "));

function mutate(text: string, { at, how, char }: { at: number; how: string; char: string }): string {
  const before = text.slice(0, at);
  if (how === "cut") return before;
  if (how === "drop") return before + text.slice(at + 1);
  return how === "double"
    ? before + text.slice(at, at + 9) + text.slice(at)
    : before + char + text.slice(at + 1);
}
