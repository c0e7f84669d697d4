// The sends that a text picks out, by time: all of them, and those of each destination. The one without a text is
// kept with the open rehearsal, of the others the last, because pages of the same list are asked for one by one.

import type { RehearsalRecords } from "../../../shared/rehearsal/rehearsal-records.ts";
import type { Job } from "../counting/job.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { outboxDestinations, sendsByTime } from "./outbox-index.ts";
import { inRuns } from "./outbox-runs.ts";

export interface OutboxSelection {
  /** Record numbers by time, as in the index. */
  readonly all: Uint32Array;
  /** In the order of the index's destinations. */
  readonly byDestination: readonly Uint32Array[];
  /** Of a record that sends or undoes: whether it is picked out. */
  includes(record: number): boolean;
}

/** Whether each user of the rehearsal, by number, and each of its steps, by id, has the text. */
export interface TextMatches {
  readonly users: Uint8Array;
  readonly steps: ReadonlySet<string>;
}

/** Of the last text, and of none. */
const kept = madeOnce((): { whole?: OutboxSelection; last?: Last } => ({}));

interface Last {
  readonly text: string;
  readonly selection: OutboxSelection;
}

/** `matches` is done where `text` is not "" and not that of the last question. */
export function* outboxSelection(
  rehearsal: OpenRehearsal,
  text: string,
  matches: Job<TextMatches>,
): Job<OutboxSelection> {
  const known = kept(rehearsal);
  if (text === "") return (known.whole ??= yield* wholeSelection(rehearsal));
  if (known.last?.text === text) return known.last.selection;
  const selection = yield* selectionWhere(rehearsal, yield* matcher(rehearsal, yield* matches));
  known.last = { text, selection };
  return selection;
}

function* wholeSelection(rehearsal: OpenRehearsal): Job<OutboxSelection> {
  const all = yield* sendsByTime(rehearsal);
  return { all, byDestination: yield* byDestination(rehearsal, all), includes: () => true };
}

type Includes = OutboxSelection["includes"];

function* selectionWhere(rehearsal: OpenRehearsal, includes: Includes): Job<OutboxSelection> {
  const numbers = yield* sendsByTime(rehearsal);
  const found = new Uint32Array(numbers.length);
  let count = 0;
  yield* inRuns(numbers.length, (from, to) => {
    for (const record of numbers.subarray(from, to)) if (includes(record)) found[count++] = record;
  });
  const all = found.slice(0, count);
  return { all, byDestination: yield* byDestination(rehearsal, all), includes };
}

function* matcher(rehearsal: OpenRehearsal, { users, steps }: TextMatches): Job<Includes> {
  const { records, outline } = rehearsal.saved;
  const ofUsers = yield* recordsOfUsers(records, users);
  const ofStep = Uint8Array.from(outline.kinds, (kind) => ("step" in kind && steps.has(kind.step) ? 1 : 0));
  return (record) =>
    ofStep[records.kinds[record] ?? 0] === 1 || (((ofUsers[record >>> 3] ?? 0) >> (record & 7)) & 1) === 1;
}

/** One bit a record. */
function* recordsOfUsers(
  { recordCount, userCount, starts }: RehearsalRecords,
  users: Uint8Array,
): Job<Uint8Array> {
  const bits = new Uint8Array((recordCount >>> 3) + 1);
  yield* inRuns(userCount, (from, to) => {
    for (let user = from; user < to; user += 1) {
      if (users[user] !== 1) continue;
      const end = starts[user + 1] ?? 0;
      for (let record = starts[user] ?? 0; record < end; record += 1)
        bits[record >>> 3] = (bits[record >>> 3] ?? 0) | (1 << (record & 7));
    }
  });
  return bits;
}

function* byDestination(rehearsal: OpenRehearsal, numbers: Uint32Array): Job<readonly Uint32Array[]> {
  const { kinds } = rehearsal.saved.records;
  const { ids, ofKind } = outboxDestinations(rehearsal);
  // Looked up once: neighbours in time lie far apart among the records.
  const destinations = new Int16Array(numbers.length);
  const counts = new Uint32Array(ids.length);
  yield* inRuns(numbers.length, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const destination = ofKind[kinds[numbers[place] ?? 0] ?? 0] ?? 0;
      destinations[place] = destination;
      counts[destination] = (counts[destination] ?? 0) + 1;
    }
  });
  const parts = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(ids.length);
  yield* inRuns(numbers.length, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const destination = destinations[place] ?? 0;
      const part = parts[destination];
      const next = filled[destination] ?? 0;
      if (part !== undefined) part[next] = numbers[place] ?? 0;
      filled[destination] = next + 1;
    }
  });
  return parts;
}
