// The sends that a text picks out, by time: all of them, and those of each destination. The one without a text is
// kept with the open rehearsal, of the others the last, because pages of the same list are asked for one by one.

import type { Job } from "../counting/job.ts";
import { madeOnce } from "./made-once.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { outboxIndex, type OutboxIndex } from "./outbox-index.ts";

type Saved = OpenRehearsal["saved"];

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

const wholeSelection = madeOnce((rehearsal) => selectionWhere(rehearsal, () => true));

/** Of the last text. */
const lastSelection = madeOnce((): { text: string; selection: OutboxSelection | undefined } => ({
  text: "",
  selection: undefined,
}));

/** `matches` is done where `text` is not "" and not that of the last question. */
export function* outboxSelection(
  rehearsal: OpenRehearsal,
  text: string,
  matches: Job<TextMatches>,
): Job<OutboxSelection> {
  if (text === "") return wholeSelection(rehearsal);
  const last = lastSelection(rehearsal);
  if (last.selection !== undefined && last.text === text) return last.selection;
  const selection = selectionWhere(rehearsal, matcher(rehearsal.saved, yield* matches));
  Object.assign(last, { text, selection });
  return selection;
}

function selectionWhere(rehearsal: OpenRehearsal, includes: (record: number) => boolean): OutboxSelection {
  const index = outboxIndex(rehearsal);
  const all = index.numbers.filter(includes);
  return { all, byDestination: byDestination(rehearsal.saved, index, all), includes };
}

function matcher(saved: Saved, { users, steps }: TextMatches): (record: number) => boolean {
  const { records, outline } = saved;
  const ofUsers = recordsOfUsers(saved, users);
  const ofStep = Uint8Array.from(outline.kinds, (kind) => ("step" in kind && steps.has(kind.step) ? 1 : 0));
  return (record) =>
    ofStep[records.kinds[record] ?? 0] === 1 || (((ofUsers[record >>> 3] ?? 0) >> (record & 7)) & 1) === 1;
}

/** One bit a record. */
function recordsOfUsers({ records }: Saved, users: Uint8Array): Uint8Array {
  const bits = new Uint8Array((records.recordCount >>> 3) + 1);
  for (let user = 0; user < records.userCount; user += 1) {
    if (users[user] !== 1) continue;
    const end = records.starts[user + 1] ?? 0;
    for (let record = records.starts[user] ?? 0; record < end; record += 1)
      bits[record >>> 3] = (bits[record >>> 3] ?? 0) | (1 << (record & 7));
  }
  return bits;
}

function byDestination(
  { records }: Saved,
  { destinations, destinationOfKind }: OutboxIndex,
  numbers: Uint32Array,
): readonly Uint32Array[] {
  const destinationOf = (record: number): number => destinationOfKind[records.kinds[record] ?? 0] ?? 0;
  const counts = new Uint32Array(destinations.length);
  for (const record of numbers) {
    const destination = destinationOf(record);
    counts[destination] = (counts[destination] ?? 0) + 1;
  }
  const parts = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(destinations.length);
  for (const record of numbers) {
    const destination = destinationOf(record);
    const place = filled[destination] ?? 0;
    const part = parts[destination];
    if (part !== undefined) part[place] = record;
    filled[destination] = place + 1;
  }
  return parts;
}
