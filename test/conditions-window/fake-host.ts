// A host for the condition editor alone: a small shop whose people are counted for real, a moment later, so that
// what is old and what is new can be told apart. Tests reach it as `window.fake`.

import type { EventInData, FieldInData, ValueKind } from "../../shared/api/catalogue-contract.ts";
import type { ConditionCount, MatchingPerson } from "../../shared/api/people-contract.ts";
import type { Condition, Literal } from "../../shared/conditions/condition.ts";

interface Asked {
  readonly condition: Condition;
  readonly atMs: number;
}

/** What tests look at and turn. */
export const fake = {
  /** How long a count takes. */
  delayMs: 30,
  /** Every count that was asked for. */
  asked: [] as string[],
  aborted: 0,
};

/** @public The page takes this module for the host's own. */
export const windowId = "window";

const total = 23_570;
const atMs = Date.UTC(2026, 2, 2, 8);

const names = ["Product Added", "Order Completed", "Product Viewed", "Cart Viewed", "Checkout Started"];
const counts = [61_422, 14_036, 201_344, 30_800, 18_221];

const events: readonly EventInData[] = [
  ...names.map((name, index) => ({
    type: "track" as const,
    name,
    messageCount: counts[index] ?? 0,
    userCount: 9_000,
  })),
  { type: "page", name: "Home", messageCount: 88_012, userCount: 20_000 },
  { type: "page", name: "", messageCount: 4_120, userCount: 900 },
  { type: "screen", name: "Basket", messageCount: 3_020, userCount: 700 },
  { type: "track", name: "نسخة تجريبية", messageCount: 310, userCount: 120 },
  ...Array.from({ length: 800 }, (_, index) => ({
    type: "track" as const,
    name: `Campaign ${index + 1} Opened`,
    messageCount: 800 - index,
    userCount: 10,
  })),
];

function field(path: string, kind: ValueKind, values: readonly Literal[]): FieldInData {
  return {
    path,
    kinds: [kind],
    count: 60_110,
    of: 61_422,
    values: values.map((value, index) => ({ value, count: 20_000 - 700 * index })),
    distinct: kind === "number" ? null : values.length,
    least: kind === "number" ? 4.5 : null,
    greatest: kind === "number" ? 899 : null,
  };
}

const properties: readonly FieldInData[] = [
  field("price", "number", [59, 249, 132.5]),
  field("product", "text", ["Trail tent 3P", "Wool base layer", "Ski skins", "خيمة", "🏕️ Camp stove"]),
  field("is_gift", "boolean", [true, false]),
  field("tags", "list", ["winter", "sale"]),
  field("added_at", "instant", ["2026-02-01", "2026-02-14"]),
];

const traits: readonly FieldInData[] = [
  field("plan", "text", ["pro", "plus", "free"]),
  field("age", "number", [31, 44, 52]),
  field("address.city", "text", ["Oslo", "Bergen"]),
  field("birthday", "instant", ["1990-03-01"]),
  field("newsletter", "boolean", [true, false]),
];

const people: readonly MatchingPerson[] = [
  ["u-1", "Mara Lindqvist", "Trail tent 3P", 249, -1],
  ["u-2", "Jonas Eide", "Wool base layer", 59, -3],
  ["u-3", "Aylin Demir", "Ski skins", 132.5, -6],
].map(([userId, name, product, price, days]) => ({
  userId: String(userId),
  name: String(name),
  email: null,
  because: {
    event: "Product Added",
    atMs: atMs + Number(days) * 86_400_000,
    properties: [
      { path: "product", value: String(product) },
      { path: "price", value: Number(price) },
    ],
  },
}));

/** The pictured numbers for the pictured condition, any fixed number for any other. */
function matching(condition: Condition): number {
  const text = JSON.stringify(condition);
  if ("event" in condition && condition.event.name === "Product Added" && condition.event.where === undefined)
    return 1_871;
  if ("event" in condition && condition.event.name === "Order Completed") return 22_648;
  if ("all" in condition && condition.all.length === 2) return 1_204;
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % total;
  return hash;
}

function parts(condition: Condition, pointer: string): ConditionCount["parts"] {
  const ownEvents =
    "event" in condition
      ? (events.find(({ name }) => name === condition.event.name)?.messageCount ?? 0)
      : null;
  const own = { pointer, matching: matching(condition), events: ownEvents };
  if ("not" in condition) return [own, ...parts(condition.not, `${pointer}/not`)];
  const list = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const link = "all" in condition ? "all" : "any";
  return [own, ...list.flatMap((part, index) => parts(part, `${pointer}/${link}/${index}`))];
}

function later<T>(value: T, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(value), fake.delayMs);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      fake.aborted += 1;
      reject(new DOMException("given up", "AbortError"));
    });
  });
}

interface Options {
  readonly signal?: AbortSignal;
}

/** @public The page takes this module for the host's own. */
export const host = {
  catalogue: {
    events: () => Promise.resolve(events),
    traits: () => Promise.resolve(traits),
    properties: ({ name }: { readonly name: string }) =>
      Promise.resolve(names.includes(name) ? properties : []),
  },
  people: {
    count: ({ condition, atMs: at }: Asked, options?: Options): Promise<ConditionCount> => {
      fake.asked.push(JSON.stringify(condition));
      const count = {
        atMs: at,
        total,
        matching: matching(condition),
        parts: parts(condition, ""),
        samples: people,
      };
      return later(count, options?.signal);
    },
    matching: ({ offset, limit }: { readonly offset: number; readonly limit: number }, options?: Options) =>
      later(
        Array.from({ length: limit }, (_, index) => ({
          ...people[index % 3],
          userId: `u-${offset + index}`,
          name: `Person ${offset + index}`,
        })),
        options?.signal,
      ),
  },
  preview: { settings: () => Promise.resolve({ publishedAtMs: atMs, untilMs: atMs + 90 * 86_400_000 }) },
  space: { current: () => Promise.resolve({ lastAtMs: Date.UTC(2026, 5, 30, 12) }) },
};
