// Random damage to a JSON value: a part replaced, removed, repeated, renamed, nested.

import fc from "fast-check";
import type { JsonValue } from "../../shared/base/json.ts";

const odd: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    "",
    "x",
    "entry",
    "step-1",
    "next",
    "1d",
    "__proto__",
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value))),
);

const oddKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "id",
  "next",
  "type",
  "not",
  "all",
  "op",
  "extra",
);

/** `value` after one to three mistakes; sometimes it stays valid. */
export function mutationsOf(value: JsonValue): fc.Arbitrary<JsonValue> {
  const mistake = fc.record({ place: fc.nat(), how: fc.nat({ max: 5 }), odd, oddKey });
  return fc
    .array(mistake, { minLength: 1, maxLength: 3 })
    .map((mistakes) => mistakes.reduce((damaged, one) => mutate(damaged, one), value));
}

interface Mistake {
  readonly place: number;
  readonly how: number;
  readonly odd: JsonValue;
  readonly oddKey: string;
}

type Container = JsonValue[] | { [key: string]: JsonValue };

function mutate(value: JsonValue, mistake: Mistake): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(value));
  const places = placesOf(copy);
  const place = places[mistake.place % Math.max(places.length, 1)];
  if (place === undefined) return mistake.odd;
  damage(place.container, place.key, mistake);
  return copy;
}

function placesOf(value: JsonValue): readonly { readonly container: Container; readonly key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.entries(value).flatMap(([key, inner]) => [{ container, key }, ...placesOf(inner)]);
}

function damage(container: Container, key: string, { how, odd, oddKey }: Mistake): void {
  const own = (name: string, value: JsonValue) =>
    Object.defineProperty(container, name, { value, enumerable: true, configurable: true, writable: true });
  const old = Object.getOwnPropertyDescriptor(container, key)?.value as JsonValue;
  if (how === 0) own(key, odd);
  else if (how === 1 && !Array.isArray(container)) delete container[key];
  else if (how === 1 && Array.isArray(container)) container.splice(Number(key), 1);
  else if (how === 2) own(key, [old]);
  else if (how === 3) own(key, { [oddKey]: old });
  else if (Array.isArray(container)) container.splice(Number(key), 0, how === 4 ? old : odd);
  else own(oddKey, how === 4 ? old : odd);
}
