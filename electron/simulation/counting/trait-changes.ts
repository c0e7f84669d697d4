// When traits became other values: what each message says is held against what was known of the person before it.
// Traits merge by top-level key; a dotted path looks at two keys, as in trait-values.ts.

import type { BarSpans, TraitsChanges } from "../../../shared/api/catalogue-contract.ts";
import type { JsonValue } from "../../../shared/base/json.ts";
import { follow, splitPath } from "../../../shared/base/path.ts";
import { ActivityTally } from "./activity-tally.ts";
import { foldedSpans } from "./bar-spans.ts";
import { traitsInData } from "./fields-in-data.ts";
import type { Job } from "./job.ts";
import { identify, type EventValues, type PeopleChunk } from "./people-chunk.ts";
import type { PeopleSource } from "./people-source.ts";
import { keptActivity } from "./space-activity.ts";

export interface TraitChangesQuestion {
  /** null: every trait, in few bars. */
  readonly path: string | null;
}

export function* traitChanges(source: PeopleSource, { path }: TraitChangesQuestion): Job<TraitsChanges> {
  const { spans, tallies } = yield* keptActivity(source, "traits", (within) => scan(source, within));
  if (spans === null) return { spans, traits: [] };
  const isFolded = path === null;
  const asked = [...tallies].filter(([key, { count }]) => count > 0 && (isFolded || key === path));
  const traits = asked.map(([key, tally]) => ({
    path: key,
    changes: tally.count,
    ...tally.activity(isFolded),
  }));
  return { spans: isFolded ? foldedSpans(spans) : spans, traits };
}

function* scan(source: PeopleSource, spans: BarSpans): Job<ReadonlyMap<string, ActivityTally>> {
  const fields = yield* traitsInData(source);
  const tallies = new Map(
    fields.map(({ path }) => [path, new ActivityTally({ kind: "trait", path }, spans)]),
  );
  for (let number = 0; number < source.chunkCount; number++) {
    const people = source.people(number);
    for (const [path, tally] of tallies) {
      addChanges(people, path, tally);
      yield;
    }
  }
  return tallies;
}

/** What messages say: by event an index of `ids`, −1 for nothing; 0 among the ids is an absent value. */
interface Said {
  readonly codes: Int32Array | undefined;
  readonly ids: readonly number[];
}

const nothing: Said = { codes: undefined, ids: [] };

function addChanges(people: PeopleChunk, path: string, tally: ActivityTally): void {
  const events = people.events(identify);
  if (events === undefined) return;
  const { literal, inside } = saidOf(people, path);
  const { users, instants } = events;
  let user = -1;
  let own = 0;
  let below = 0;
  for (let event = 0; event < users.length; event++) {
    if (users[event] !== user) {
      user = users[event] as number;
      own = below = 0;
    }
    const before = own === 0 ? below : own;
    own = idAfter(literal, event, own);
    below = idAfter(inside, event, below);
    if ((own === 0 ? below : own) !== before) tally.add(instants[event] as number);
  }
}

function idAfter({ codes, ids }: Said, event: number, before: number): number {
  const code = codes?.[event] ?? -1;
  return code < 0 ? before : (ids[code] as number);
}

/** Values of both have the same id where they are the same. */
function saidOf(people: PeopleChunk, path: string): { readonly literal: Said; readonly inside: Said } {
  const own = people.valuesOfKey(identify, path);
  const split = splitPath(path);
  const head = split === undefined ? undefined : people.valuesOfKey(identify, split.head);
  // The values of one column differ.
  if (split === undefined || head === undefined)
    return { literal: said(own, (value, code) => (value === null ? 0 : code + 1)), inside: nothing };
  const known = new Map<string, number>();
  const idOf = (value: JsonValue): number => {
    if (value === null) return 0;
    const text = JSON.stringify(value);
    const id = known.get(text) ?? known.size + 1;
    known.set(text, id);
    return id;
  };
  return { literal: said(own, idOf), inside: said(head, (value) => idOf(follow(value, split.rest) ?? null)) };
}

const said = (values: EventValues | undefined, idOf: (value: JsonValue, code: number) => number): Said =>
  values === undefined ? nothing : { codes: values.codes, ids: values.column.values.map(idOf) };
