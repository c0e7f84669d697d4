// CDNOW's orders as messages, read apart from the product's import: noon UTC, a minute later for each further
// row of a customer's day. The file is not ours to ship; tests that need it say that they are skipped.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseInstant, type Instant } from "../../shared/base/instant.ts";
import { chunkFromMessages } from "../../shared/people/chunk-from-messages.ts";
import type { Message } from "../../shared/people/message.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";

const folder = process.env["REHEARSE_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const file = join(folder, "cdnow/CDNOW_master.txt");

export const hasCdnow = existsSync(file);

export function cdnowPeople(): MessageChunk {
  const rowsOfDay = new Map<string, number>();
  const rows = readFileSync(file, "utf8").matchAll(/^ *(\d+) +(\d{4})(\d{2})(\d{2}) +(\d+) +([\d.]+)\s*$/gm);
  return chunkFromMessages(
    Array.from(
      rows,
      ([, userId = "", year = "", month = "", day = "", quantity = "", total = ""]): Message => {
        const date = `${year}-${month}-${day}`;
        const earlier = rowsOfDay.get(userId + date) ?? 0;
        rowsOfDay.set(userId + date, earlier + 1);
        const atMs = ((parseInstant(`${date}T12:00:00Z`) ?? Number.NaN) + earlier * 60_000) as Instant;
        const properties = { quantity: Number(quantity), total: Number(total) };
        return { type: "track", name: "Order Completed", userId, atMs, properties, traits: {} };
      },
    ),
  );
}
