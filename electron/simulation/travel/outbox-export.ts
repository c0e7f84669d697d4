// A file of deliveries, piece by piece: each piece is made from where the one before ended, and nothing is kept of it.

import { assert } from "../../../shared/base/assert.ts";
import type { TextPiece } from "../../../shared/api/text-piece.ts";
import type { Job } from "../counting/job.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { type OutboxChoice, selectionOf, sendsTo } from "./outbox-chosen.ts";
import { outboxCsv } from "./outbox-csv.ts";
import { outboxDestinations } from "./outbox-index.ts";
import { outboxRange } from "./outbox-range.ts";
import type { OutboxSelection } from "./outbox-selection.ts";
import { deliveryOfSending, type OutboxSending, sendingAt } from "./outbox-sending.ts";
import { runSlices } from "./run-slices.ts";

export interface OutboxExportQuestion extends OutboxChoice {
  readonly format: "jsonl" | "csv";
  /** 0, or `next` of the piece before. */
  readonly from: number;
}

/** A piece ends with the line that reaches it: far below what one message to the window may be. */
const pieceLength = 256 * 1_024;

/** Records that are passed over for one piece at most: a few sends far apart do not hold the thread. */
const mostLooked = 1_000_000;

export const outboxExport: TravelAnswer<OutboxExportQuestion, TextPiece> = (
  rehearsal,
  question,
  isCancelled,
) => runSlices({ space: rehearsal.space, isCancelled }, nextPiece(rehearsal, question));

function* nextPiece(rehearsal: OpenRehearsal, question: OutboxExportQuestion): Job<TextPiece> {
  const selection = yield* selectionOf(rehearsal, question.text);
  if (question.format === "jsonl") return linesPiece(rehearsal, question, selection);
  const numbers = sendsTo(rehearsal, selection, question.destination);
  const { from, to } = outboxRange(rehearsal.saved.records, numbers, question);
  return rowsPiece(rehearsal, numbers.subarray(from, to), question.from);
}

/** Person after person, as the engine writes them. `from` is a record. */
function linesPiece(
  rehearsal: OpenRehearsal,
  { destination, fromMs, toMs, from }: OutboxExportQuestion,
  selection: OutboxSelection,
): TextPiece {
  const { saved } = rehearsal;
  const { atMs, kinds, recordCount } = saved.records;
  const wanted = wantedKinds(rehearsal, destination);
  const isWanted = (record: number): boolean => {
    const instant = atMs[record] ?? 0;
    return (
      wanted[kinds[record] ?? 0] === 1 && instant >= fromMs && instant <= toMs && selection.includes(record)
    );
  };
  const lines = new PieceLines();
  let record = from;
  const end = Math.min(recordCount, from + mostLooked);
  for (; record < end && !lines.isFull; record += 1)
    if (isWanted(record))
      lines.add(`${JSON.stringify(deliveryOfSending(rehearsal, sendingOf(rehearsal, record)))}\n`);
  return lines.piece(record, recordCount);
}

/** By kind: 1 for what goes to the destination. */
function wantedKinds(rehearsal: OpenRehearsal, destination: string | null): Uint8Array {
  const { ids, ofKind } = outboxDestinations(rehearsal);
  const wanted = destination === null ? null : ids.indexOf(destination);
  return Uint8Array.from(ofKind, (one) => (one >= 0 && (wanted === null || one === wanted) ? 1 : 0));
}

/** By time. `from` is a place among the numbers. */
function rowsPiece(rehearsal: OpenRehearsal, numbers: Uint32Array, from: number): TextPiece {
  const csv = outboxCsv(rehearsal);
  const lines = new PieceLines();
  if (from === 0) lines.add(csv.head);
  let place = from;
  for (; place < numbers.length && !lines.isFull; place += 1)
    lines.add(csv.rowOf(sendingOf(rehearsal, numbers[place] ?? 0)));
  return lines.piece(place, numbers.length);
}

function sendingOf(rehearsal: OpenRehearsal, number: number): OutboxSending {
  const sending = sendingAt(rehearsal, number);
  assert(sending !== undefined, `record ${number} is in the outbox`);
  return sending;
}

class PieceLines {
  readonly #lines: string[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= pieceLength;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
  }

  /** `reached` of `whole` is where the next one begins. */
  piece(reached: number, whole: number): TextPiece {
    const isLast = reached >= whole;
    return { text: this.#lines.join(""), next: isLast ? null : reached, done: isLast ? 1 : reached / whole };
  }
}
