// SQLite as a baseline: one table of numbers with a covering index, and for each candidate of an entry two look-ups
// in it (see duckdb-forms.ts for the same in other forms).

import { rmSync } from "node:fs";
import DatabaseConstructor from "better-sqlite3";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import type { Space } from "../../electron/space/space.ts";
import { cartDurations, cartSettings, type CartOutcomes } from "./cart-abandonment.ts";

const eventNumbers: Readonly<Record<string, number>> = { "Product Added": 1, "Order Completed": 2 };
const { windowMs, waitMs, limitMs } = cartDurations;
const { publishedAtMs, untilMs } = cartSettings;

/** All messages of a space; events that the journey does not look at have the number 0. */
export function loadSqlite(space: Space, path: string): void {
  rmSync(path, { force: true });
  const database = new DatabaseConstructor(path);
  database.pragma("journal_mode = OFF");
  database.pragma("synchronous = OFF");
  database.exec("CREATE TABLE message (user_id INTEGER, event INTEGER, at_ms INTEGER)");
  const insert = database.prepare<[number, number, number]>("INSERT INTO message VALUES (?, ?, ?)");
  let firstUser = 0;
  for (const stored of space.messages.listChunks()) {
    const { userCount, offsets, atMs, codes, kinds } = openChunk(space.messages, stored);
    const numbers = kinds.map(({ type, name }) => (type === "track" ? (eventNumbers[name] ?? 0) : 0));
    database.transaction(() => {
      for (let user = 0; user < userCount; user++) {
        for (let row = offsets[user] ?? 0; row < (offsets[user + 1] ?? 0); row++) {
          insert.run(firstUser + user, numbers[codes[row] ?? -1] ?? 0, atMs[row] ?? 0);
        }
      }
    })();
    firstUser += userCount;
  }
  database.exec("CREATE INDEX message_by_event ON message (event, user_id, at_ms); ANALYZE");
  database.close();
}

const last = (event: number, t: string): string =>
  `(SELECT max(at_ms) FROM message WHERE event = ${event} AND user_id = candidate.user_id AND at_ms <= ${t})`;

const sql = `WITH candidate AS (
  SELECT DISTINCT user_id, ${publishedAtMs} AS t FROM message WHERE event = 1
  UNION ALL SELECT user_id, at_ms FROM message WHERE event = 1 AND at_ms BETWEEN ${publishedAtMs} AND ${untilMs}
  UNION ALL SELECT user_id, at_ms + ${windowMs} FROM message
    WHERE event = 2 AND at_ms + ${windowMs} BETWEEN ${publishedAtMs} AND ${untilMs}),
entry AS MATERIALIZED (
  SELECT user_id, min(t) AS entry_ms FROM candidate
  WHERE ${last(1, "t")} > t - ${windowMs} AND coalesce(${last(2, "t")}, 0) <= t - ${windowMs}
  GROUP BY user_id),
decided AS MATERIALIZED (
  SELECT entry_ms, (SELECT min(at_ms) FROM message
    WHERE event = 2 AND user_id = entry.user_id AND at_ms > entry_ms AND at_ms <= ${untilMs}) AS order_ms
  FROM entry)
SELECT count(*) AS entered,
  sum(entry_ms + ${waitMs} <= ${untilMs}) AS cooledOff,
  sum(entry_ms + ${waitMs} <= ${untilMs} AND coalesce(order_ms <= entry_ms + ${waitMs}, 0)) AS bought,
  sum(coalesce(order_ms > entry_ms + ${waitMs} AND order_ms <= entry_ms + ${waitMs + limitMs}, 0)) AS ordered,
  sum(entry_ms + ${waitMs + limitMs} <= ${untilMs}
    AND (order_ms IS NULL OR order_ms > entry_ms + ${waitMs + limitMs})) AS timedOut
FROM decided`;

export function askSqlite(path: string): CartOutcomes {
  const database = new DatabaseConstructor(path, { readonly: true });
  try {
    return database.prepare<[], CartOutcomes>(sql).get() as CartOutcomes;
  } finally {
    database.close();
  }
}
