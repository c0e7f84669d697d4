// A page of the outbox, and how many deliveries each destination has in it.

import type { CallType, OutboxPage, OutboxRow } from "../../../shared/api/outbox-contract.ts";
import { assert } from "../../../shared/base/assert.ts";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import type { Job } from "../counting/job.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { type OutboxChoice, selectionOf, sendsTo } from "./outbox-chosen.ts";
import { outboxDestinations } from "./outbox-index.ts";
import { type OutboxRange, outboxRange } from "./outbox-range.ts";
import { deliveryOfSending, type OutboxSending, sendingAt, userOfRecord } from "./outbox-sending.ts";
import { rehearsedPeople } from "./rehearsed-people.ts";
import { runSlices } from "./run-slices.ts";

export interface OutboxListQuestion extends OutboxChoice {
  readonly order: "earliest" | "latest";
  readonly offset: number;
  readonly limit: number;
}

export const outboxList: TravelAnswer<OutboxListQuestion, OutboxPage> = (rehearsal, question, isCancelled) =>
  runSlices({ space: rehearsal.space, isCancelled }, listing(rehearsal, question));

function* listing(rehearsal: OpenRehearsal, question: OutboxListQuestion): Job<OutboxPage> {
  const { records } = rehearsal.saved;
  const destinations = outboxDestinations(rehearsal).ids;
  const selection = yield* selectionOf(rehearsal, question.text);
  const numbers = sendsTo(rehearsal, selection, question.destination);
  const range = outboxRange(records, numbers, question);
  const counts = selection.byDestination.map((sends) => lengthOf(outboxRange(records, sends, question)));
  const page = pageOf(numbers, range, question);
  const users = page.map((number) => userOfRecord(records, number));
  const people = yield* rehearsedPeople(rehearsal).inShort(users);
  return {
    total: lengthOf(range),
    perDestination: destinations.map((destination, index) => ({ destination, count: counts[index] ?? 0 })),
    rows: page.flatMap((number, index) => {
      const sending = sendingAt(rehearsal, number);
      return sending === undefined
        ? []
        : [rowOf(rehearsal, { number, sending, name: people[index]?.name ?? sending.user })];
    }),
  };
}

const lengthOf = ({ from, to }: OutboxRange): number => to - from;

function pageOf(
  numbers: Uint32Array,
  { from, to }: OutboxRange,
  { order, offset, limit }: OutboxListQuestion,
): readonly number[] {
  if (order === "earliest") {
    const first = Math.min(to, from + offset);
    return [...numbers.subarray(first, Math.min(to, first + limit))];
  }
  const last = Math.max(from, to - offset);
  return [...numbers.subarray(Math.max(from, last - limit), last)].toReversed();
}

interface RowParts {
  readonly number: number;
  readonly sending: OutboxSending;
  readonly name: string;
}

function rowOf(rehearsal: OpenRehearsal, { number, sending, name }: RowParts): OutboxRow {
  const { kind, user, entry, atMs, ending } = sending;
  return {
    number,
    atMs,
    userId: user,
    name,
    entry,
    destination: kind.destination,
    step: kind.step,
    ...inShort(deliveryOfSending(rehearsal, sending)),
    undoneBy: ending === null ? null : { reason: ending.reason, outcome: ending.outcome },
  };
}

const callTypes: readonly CallType[] = ["track", "identify", "add", "remove"];

function inShort({ call }: JsonObject): Pick<OutboxRow, "call" | "what"> {
  assert(call !== undefined && isJsonObject(call), "a delivery has a call");
  const type = callTypes.find((one) => one === call["type"]);
  assert(type !== undefined, `a call is one of ${callTypes.join(", ")}`);
  const { event, list, traits } = call;
  const names = [event, list, isJsonObject(traits) ? Object.keys(traits)[0] : undefined];
  return { call: type, what: names.find((name) => typeof name === "string") ?? "" };
}
