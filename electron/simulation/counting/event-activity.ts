// When events happened: one pass over the kinds and instants of all messages, and nothing else of them.

import type { BarSpans, EventsActivity } from "../../../shared/api/catalogue-contract.ts";
import type { EventType } from "../../../shared/conditions/condition.ts";
import type { MessageKind } from "../../../shared/people/message-chunk.ts";
import { ActivityTally } from "./activity-tally.ts";
import { foldedSpans } from "./bar-spans.ts";
import type { Job } from "./job.ts";
import type { PeopleSource } from "./people-source.ts";
import { keptActivity } from "./space-activity.ts";

export interface EventActivityQuestion {
  /** null: every event, in few bars. */
  readonly event: { readonly type: EventType; readonly name: string } | null;
}

export function* eventActivity(source: PeopleSource, { event }: EventActivityQuestion): Job<EventsActivity> {
  const { spans, tallies } = yield* keptActivity(source, "events", (within) => scan(source, within));
  if (spans === null) return { spans, events: [] };
  const asked = event === null ? undefined : keyOf(event);
  const isFolded = asked === undefined;
  const events = [...tallies].flatMap(([key, tally]) => {
    if (tally.of.kind !== "event" || (asked !== undefined && key !== asked)) return [];
    const { type, name } = tally.of;
    return [{ type, name, ...tally.activity(isFolded) }];
  });
  return { spans: isFolded ? foldedSpans(spans) : spans, events };
}

const keyOf = ({ type, name }: MessageKind): string => `${type} ${name}`;

function* scan(source: PeopleSource, spans: BarSpans): Job<ReadonlyMap<string, ActivityTally>> {
  const tallies = new Map<string, ActivityTally>();
  for (let number = 0; number < source.chunkCount; number++) {
    const { atMs, codes, kinds } = source.people(number).chunk;
    const byCode = kinds.map((kind) => tallyOf(tallies, kind, spans));
    for (let row = 0; row < codes.length; row++) byCode[codes[row] as number]?.add(atMs[row] as number);
    yield;
  }
  return tallies;
}

/** undefined for messages that are no events. */
function tallyOf(
  tallies: Map<string, ActivityTally>,
  { type, name }: MessageKind,
  spans: BarSpans,
): ActivityTally | undefined {
  if (type !== "track" && type !== "page" && type !== "screen") return undefined;
  const key = keyOf({ type, name });
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made = new ActivityTally({ kind: "event", type, name }, spans);
  tallies.set(key, made);
  return made;
}
