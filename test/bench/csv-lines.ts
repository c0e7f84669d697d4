// The sample people's events as a CSV file, with the columns that an export of a shop has.

import { generateLines } from "../../shared/generate/generate-lines.ts";
import { samplePeople } from "./sample-people.ts";
import { valueOf } from "./value-of.ts";

interface EventLine {
  readonly type: string;
  readonly event?: string;
  readonly messageId: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly timestamp: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const propertyNames = ["product_id", "category", "price", "quantity", "total", "currency", "coupon"] as const;

/** Track calls alone, each a row; texts of many rows. */
export function* csvLines(users: number): Generator<string, void, undefined> {
  yield `messageId,userId,anonymousId,event,timestamp,${propertyNames.join(",")}\n`;
  for (const block of valueOf(generateLines(samplePeople(users)))) {
    const rows = block
      .split("\n")
      .flatMap((line) => (line.startsWith('{"type":"track"') ? [rowOf(line)] : []));
    if (rows.length > 0) yield `${rows.join("\n")}\n`;
  }
}

function rowOf(line: string): string {
  const {
    messageId,
    userId = "",
    anonymousId = "",
    event,
    timestamp,
    properties = {},
  } = JSON.parse(line) as EventLine;
  const values = propertyNames.map((name) => cellOf(properties[name]));
  return [messageId, userId, anonymousId, event, timestamp, ...values].join(",");
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
