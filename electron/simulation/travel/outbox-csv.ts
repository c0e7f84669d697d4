// Deliveries as rows of CSV: one column for each place that a delivery of the journey can have, named by its path
// ("call.properties.cart_reminder"), and why something was undone.

import { csvRow, type CsvValue } from "../../../shared/base/csv-row.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../shared/base/json.ts";
import type { OpenRehearsal } from "./open-rehearsal.ts";
import { deliveryOfSending, type Ending, type OutboxSending } from "./outbox-sending.ts";

export interface OutboxCsv {
  /** With its line break. */
  readonly head: string;
  rowOf(sending: OutboxSending): string;
}

const reasonColumn = "undoneBecause";

export function outboxCsv(rehearsal: OpenRehearsal): OutboxCsv {
  const columns = columnsOf(rehearsal);
  return {
    head: csvRow([...columns, reasonColumn]),
    rowOf: (sending) => {
      const fields = new Map(fieldsOf(deliveryOfSending(rehearsal, sending)));
      return csvRow([...columns.map((column) => fields.get(column)), reasonOf(sending.ending)]);
    },
  };
}

/** Of every kind of delivery of the journey, to somebody with an id and to somebody without. */
function columnsOf(rehearsal: OpenRehearsal): readonly string[] {
  const samples = rehearsal.saved.outline.kinds.flatMap((kind) =>
    kind.what === "sent" || kind.what === "unsent"
      ? ["user", "anon:user"].map((user) => deliveryOfSending(rehearsal, { kind, user, entry: 1, atMs: 0 }))
      : [],
  );
  return [...new Set(samples.flatMap((delivery) => [...fieldsOf(delivery)].map(([path]) => path)))];
}

function* fieldsOf(value: JsonObject, prefix = ""): Iterable<readonly [path: string, value: CsvValue]> {
  for (const [key, part] of Object.entries(value)) {
    const path = `${prefix}${key}`;
    if (isJsonObject(part)) yield* fieldsOf(part, `${path}.`);
    else yield [path, fieldOf(part)];
  }
}

const fieldOf = (value: JsonValue): CsvValue =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;

const reasonOf = (ending: Ending | null): string | null =>
  ending === null ? null : `${ending.outcome} by ${ending.reason}`;
