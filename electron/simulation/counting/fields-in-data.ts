// Which properties the events of a name have, and which traits people have, with their values: one pass over all
// chunks. Inside objects, paths go on as conditions follow them.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import { isJsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { EventType } from "../../../shared/conditions/condition.ts";
import { pathColumn } from "../../../shared/people/path-column.ts";
import type { KeyValues } from "./content-keys.ts";
import { FieldTally } from "./field-tally.ts";
import type { Job } from "./job.ts";
import { identify, type PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { traitValues } from "./trait-values.ts";

export interface PropertiesQuestion {
  readonly type: EventType;
  readonly name: string;
}

/** Properties of one event, the most frequent first. */
export function* propertiesInData(
  source: PeopleSource,
  kind: PropertiesQuestion,
): Job<readonly FieldInData[]> {
  return yield* remembered(source, `properties ${kind.type} ${kind.name}`, function* (): Job<Tallied> {
    const tallies: Tallies = new Map();
    let of = 0;
    for (let number = 0; number < source.chunkCount; number++) {
      const people = source.people(number);
      const code = people.codeOf(kind);
      if (code >= 0) {
        of += people.events(kind)?.rows.length ?? 0;
        const keys = new Set(people.keys.ofKind(code));
        for (const key of keys) addKey(tallies, { keys, key, values: propertyValues(people, code, key) });
      }
      yield;
    }
    return { tallies, of };
  });
}

/** Traits of people as they are after all messages, the most frequent first. */
export function* traitsInData(source: PeopleSource): Job<readonly FieldInData[]> {
  return yield* remembered(source, "traits", function* (): Job<Tallied> {
    const tallies: Tallies = new Map();
    let of = 0;
    for (let number = 0; number < source.chunkCount; number++) {
      const people = source.people(number);
      of += people.userCount;
      const code = people.codeOf(identify);
      const keys = new Set(code < 0 ? [] : people.keys.ofKind(code));
      for (const key of keys) addKey(tallies, { keys, key, values: traitValues(people, key, Infinity) });
      yield;
    }
    return { tallies, of };
  });
}

type Tallies = Map<string, FieldTally>;

interface Tallied {
  readonly tallies: Tallies;
  readonly of: number;
}

/** More fields than anybody reads are data that is no list of fields, e.g. objects by id. */
const mostFields = 1_000;
const deepest = 8;

function* remembered(
  { remembered: known }: PeopleSource,
  what: string,
  tally: () => Job<Tallied>,
): Job<readonly FieldInData[]> {
  const answer = known.get(what);
  if (answer !== undefined) return answer;
  const { tallies, of } = yield* tally();
  const fields = Array.from(tallies.values(), (one) => one.field(of)).filter(({ count }) => count > 0);
  fields.sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
  known.set(what, fields);
  return fields;
}

/** A literal key with a dot may stand beside an object that its path leads into as well. */
function propertyValues({ chunk, keys }: PeopleChunk, code: number, key: string): KeyValues {
  return key.includes(".")
    ? (pathColumn(chunk, code, key) ?? { codes: new Uint8Array(0), values: [] })
    : keys.valuesOf(code, key);
}

interface KeyOfKind {
  readonly keys: ReadonlySet<string>;
  readonly key: string;
  readonly values: { readonly codes: ArrayLike<number>; readonly values: readonly JsonValue[] };
}

function addKey(tallies: Tallies, { keys, key, values: { codes, values } }: KeyOfKind): void {
  const counts = new Uint32Array(values.length);
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  // No path leads into a key with a dot.
  const depth = key.includes(".") ? deepest : 1;
  values.forEach((value, code) => {
    const count = counts[code] as number;
    if (count > 0) addValue(tallies, { path: key, value, count, keys, depth });
  });
}

interface PlacedValue {
  readonly path: string;
  readonly value: JsonValue;
  readonly count: number;
  /** Of the kind: a path that is one of them is looked up as that key. */
  readonly keys: ReadonlySet<string>;
  readonly depth: number;
}

function addValue(tallies: Tallies, { path, value, count, keys, depth }: PlacedValue): void {
  if (value === null) return;
  let tally = tallies.get(path);
  if (tally === undefined) {
    if (tallies.size === mostFields) return;
    tallies.set(path, (tally = new FieldTally(path)));
  }
  tally.add(value, count);
  if (!isJsonObject(value) || depth === deepest) return;
  for (const [key, inner] of Object.entries(value)) {
    const below = `${path}.${key}`;
    // No path leads to a key with a dot inside of an object.
    if (key.includes(".") || keys.has(below)) continue;
    addValue(tallies, { path: below, value: inner, count, keys, depth: depth + 1 });
  }
}
