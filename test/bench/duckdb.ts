// DuckDB as a baseline: two threads, a native file, and a table that suits it: users as numbers, events as an enum,
// instants as milliseconds, rows in the order of user and time. No question pays for names or texts.

import { createWriteStream, rmSync } from "node:fs";
import { once } from "node:events";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { openChunk } from "../../electron/space/columns/open-chunk.ts";
import type { Space } from "../../electron/space/space.ts";
import type { MessageChunk, MessageKind } from "../../shared/people/message-chunk.ts";

export const duckThreads = 2;

export interface DuckDb {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

export async function openDuckDb(path: string): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(path, { threads: String(duckThreads) });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The one row of an answer, its numbers by name. */
export async function askDuckDb(connection: DuckDBConnection, sql: string): Promise<Record<string, number>> {
  const reader = await connection.runAndReadAll(sql);
  const [row] = reader.getRowObjects();
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
}

/** All messages of a space, their users resolved, as table `message` of a new database file. */
export async function loadDuckDb(space: Space, path: string): Promise<void> {
  const csvPath = `${path}.csv`;
  const names = await writeRows(space, csvPath);
  const { connection, close } = await openDuckDb(path);
  const events = names.map((name) => `'${name.replaceAll("'", "''")}'`).join(", ");
  await connection.run(`CREATE TYPE event AS ENUM (${events})`);
  await connection.run(`CREATE TABLE message AS SELECT * FROM read_csv('${csvPath}', header = false,
    columns = {'user_id': 'UINTEGER', 'event': 'event', 'at_ms': 'BIGINT'})`);
  await connection.run("CHECKPOINT");
  close();
  rmSync(csvPath);
}

/** The names of the events, an event of a type other than track with its type before it. */
const eventName = ({ type, name }: MessageKind): string => (type === "track" ? name : `${type} ${name}`);

async function writeRows(space: Space, csvPath: string): Promise<readonly string[]> {
  const stream = createWriteStream(csvPath);
  const names = new Set<string>();
  let firstUser = 0;
  for (const stored of space.messages.listChunks()) {
    const chunk = openChunk(space.messages, stored);
    for (const kind of chunk.kinds) names.add(eventName(kind));
    if (!stream.write(csvOf(chunk, firstUser))) await once(stream, "drain");
    firstUser += chunk.userCount;
  }
  stream.end();
  await once(stream, "finish");
  return [...names];
}

function csvOf({ userCount, offsets, atMs, codes, kinds }: MessageChunk, firstUser: number): string {
  const lines: string[] = [];
  for (let user = 0; user < userCount; user++) {
    for (let row = offsets[user] ?? 0; row < (offsets[user + 1] ?? 0); row++) {
      const kind = kinds[codes[row] ?? -1];
      lines.push(`${firstUser + user},${kind === undefined ? "" : eventName(kind)},${atMs[row]}\n`);
    }
  }
  return lines.join("");
}
