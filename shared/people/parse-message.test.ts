import { describe, expect, it } from "vitest";
import { parseMessage } from "./parse-message.ts";

const time = "2026-01-31T09:00:00Z";
const atMs = 1_769_850_000_000;
const track = { type: "track", userId: "u", event: "E", timestamp: time };

const read = (call: unknown) => {
  const result = parseMessage(call);
  return result.ok ? result.value : result.error;
};

describe("a message that is read", () => {
  it("has its event, ids, instant and properties", () => {
    const properties = { a: 1 };
    expect(read({ ...track, anonymousId: "x", messageId: "m", properties, other: 1 })).toEqual({
      ...{ type: "track", name: "E", atMs, properties, traits: {} },
      ...{ userId: "u", anonymousId: "x", messageId: "m" },
    });
  });

  it.each(["page", "screen"])("is named by `name` where it is a %s", (type) => {
    expect(read({ type, userId: "u", timestamp: time, name: "Home" })).toMatchObject({ name: "Home" });
    expect(read({ type, userId: "u", timestamp: time, event: "E" })).toMatchObject({ name: "" });
    expect(read({ type, userId: "u", timestamp: time, name: 5 })).toMatchObject({ name: "" });
  });

  it("turns safe integers into ids, and takes null and an empty text for none", () => {
    expect(read({ ...track, userId: 12, anonymousId: -3, messageId: 2 ** 53 - 1 })).toMatchObject({
      ...{ userId: "12", anonymousId: "-3", messageId: "9007199254740991" },
    });
    const anonymous = read({ ...track, userId: null, anonymousId: "x", messageId: "" });
    expect(anonymous).toMatchObject({ anonymousId: "x" });
    expect(Object.keys(anonymous)).not.toContain("userId");
    expect(Object.keys(anonymous)).not.toContain("messageId");
  });

  it.each([
    [{ timestamp: null, originalTimestamp: time, sentAt: "x" }],
    [{ timestamp: undefined, sentAt: time, receivedAt: "x" }],
    [{ timestamp: null, receivedAt: "2026-01-31T10:00:00.0009+01:00" }],
  ])("takes the first time that is there: %j", (times) => {
    expect(read({ ...track, ...times })).toMatchObject({ atMs });
  });

  it("lays traits over context.traits in an identify call, and nowhere else", () => {
    const traits = { a: 1, b: null };
    const context = { traits: { a: 0, b: 2, c: 3 } };
    expect(read({ ...track, type: "identify", traits, context })).toMatchObject({
      traits: { a: 1, b: null, c: 3 },
      name: "",
    });
    expect(read({ ...track, type: "identify", context: { traits: [1] } })).toMatchObject({ traits: {} });
    expect(read({ ...track, type: "group", traits, context })).toMatchObject({ traits });
    expect(read({ ...track, traits, context })).toMatchObject({ traits: {} });
  });

  it("keeps keys such as __proto__ as they are", () => {
    const call: unknown = JSON.parse(
      `{"type":"identify","userId":"u","timestamp":"${time}","traits":{"__proto__":1},"context":{"traits":{"a":1}}}`,
    );
    expect(JSON.stringify(read(call))).toContain('"__proto__":1');
  });

  it("has the previousId of an alias alone", () => {
    expect(read({ ...track, type: "alias", previousId: 5 })).toMatchObject({ previousId: "5" });
    expect(read({ ...track, previousId: {} })).not.toHaveProperty("previousId");
  });
});

it.each<[string, unknown, string]>([
  ["text", "x", '"x"'],
  ["null", null, "null"],
  ["an array", [1], "[1]"],
  ["no type", {}, "type nothing"],
  ["an unknown type", { ...track, type: "Track" }, 'type "Track"'],
  ["a type from Object's prototype", { ...track, type: "constructor" }, 'type "constructor"'],
  ["no id", { ...track, userId: "" }, "no id"],
  ["only a previousId", { type: "alias", previousId: "x", timestamp: time }, "no id"],
  ["an id of another type", { ...track, userId: 1.5 }, "userId 1.5"],
  ["a bad second id", { ...track, anonymousId: true }, "anonymousId true"],
  ["a bad message id", { ...track, messageId: {} }, "messageId {}"],
  ["an alias' previousId of another type", { ...track, type: "alias", previousId: {} }, "previousId {}"],
  ["an unsafe integer", { ...track, userId: 2 ** 53 }, "userId 9007199254740992"],
  ["no time", { ...track, timestamp: null }, "no timestamp"],
  ["a date without a time", { ...track, timestamp: "2026-01-31" }, 'timestamp "2026-01-31"'],
  [
    "a time without a zone",
    { ...track, timestamp: "2026-01-31T09:00:00" },
    'timestamp "2026-01-31T09:00:00"',
  ],
  ["a number as time", { ...track, timestamp: 0 }, "timestamp 0"],
  ["a day that is none", { ...track, timestamp: "2026-02-30T00:00:00Z" }, 'timestamp "2026-02-30T00:00:00Z"'],
  ["a bad time before a good one", { ...track, timestamp: "x", sentAt: time }, 'timestamp "x"'],
  ["no event", { ...track, event: "" }, 'event ""'],
  ["an event of another type", { ...track, event: 5 }, "event 5"],
  ["properties that are no object", { ...track, properties: [] }, "properties []"],
  ["traits that are no object", { ...track, traits: "x" }, 'traits "x"'],
])("%s is refused", (_what, call, found) => {
  expect(read(call)).toMatchObject({ found });
});

it("what was found is cut where it is longer than a line holds", () => {
  const found = (length: number) => read("x".repeat(length - 2));
  expect(found(60)).toMatchObject({ found: `"${"x".repeat(58)}"` });
  expect(found(61)).toMatchObject({ found: `"${"x".repeat(56)}…` });
});

const types = "track, page, screen, identify, group, alias";

it.each<[expected: string, call: unknown]>([
  ["a JSON object", "x"],
  [`one of ${types}`, { ...track, type: "Track" }],
  ["a string or a safe integer", { ...track, userId: true }],
  ["a userId or an anonymousId", { ...track, userId: null }],
  ["timestamp, originalTimestamp, sentAt or receivedAt", { ...track, timestamp: null }],
  ["a date-time with time and zone, such as 2026-01-31T09:00:00Z", { ...track, timestamp: "x" }],
  ["an object or null", { ...track, properties: 1 }],
  ["a non-empty string", { ...track, event: null }],
])("a refusal says what was expected: %s", (expected, call) => {
  expect(read(call)).toMatchObject({ expected });
});

it.each([
  ["track", { event: "E" }, "E", { properties: { p: 1 }, traits: {} }],
  ["page", { name: "N" }, "N", { properties: { p: 1 }, traits: {} }],
  ["screen", { name: "N" }, "N", { properties: { p: 1 }, traits: {} }],
  ["identify", { name: "N", event: "E" }, "", { properties: {}, traits: { t: 1 } }],
  ["group", { name: "N", event: "E" }, "", { properties: {}, traits: { t: 1 } }],
  ["alias", { name: "N", event: "E" }, "", { properties: {}, traits: {} }],
])("of a %s with %j its content is kept, and nothing else", (type, more, name, content) => {
  const call = {
    type,
    userId: "u",
    timestamp: time,
    properties: { p: 1 },
    traits: { t: 1 },
    previousId: "x",
  };
  expect(read({ ...call, ...more })).toEqual({
    ...{ type, userId: "u", atMs, name, ...content },
    ...(type === "alias" && { previousId: "x" }),
  });
});
