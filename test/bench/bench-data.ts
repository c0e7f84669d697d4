// The data that all rows share: sample people of the ecommerce scenario, as files and as a space. Made once and
// kept between runs; a folder counts as made when its last file, the facts, is there.

import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFiles } from "../../electron/import/import-files.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import { csvLines } from "./csv-lines.ts";
import { loadDuckDb } from "./duckdb.ts";
import { samplePeople } from "./sample-people.ts";
import { loadSqlite } from "./sqlite-baseline.ts";
import { valueOf } from "./value-of.ts";

export interface BenchData {
  readonly users: number;
  readonly messages: number;
  readonly folder: string;
  readonly linesPath: string;
  readonly csvPath: string;
  readonly spacePath: string;
  /** The messages with resolved users, as the baselines want them. */
  readonly duckPath: string;
  readonly sqlitePath: string;
}

/** Goes up whenever what lies in the folder changes: the generator, the space's format, the tables. */
const revision = 1;
const mostCsvUsers = 100_000;

export async function prepareBenchData(users: number): Promise<BenchData> {
  const folder = join(tmpdir(), "rehearse-bench", `ecommerce-${users}-${revision}`);
  const paths = {
    users,
    folder,
    linesPath: join(folder, "messages.jsonl"),
    csvPath: join(folder, "messages.csv"),
    spacePath: join(folder, "space.rehearse"),
    duckPath: join(folder, "messages.duckdb"),
    sqlitePath: join(folder, "messages.sqlite"),
  };
  const factsPath = join(folder, "facts.json");
  if (!existsSync(factsPath)) {
    const messages = await make(paths);
    writeFileSync(factsPath, JSON.stringify({ messages }));
  }
  const { messages } = JSON.parse(readFileSync(factsPath, "utf8")) as { readonly messages: number };
  return { ...paths, messages };
}

async function make(paths: Omit<BenchData, "messages">): Promise<number> {
  const { users, folder, linesPath, csvPath, spacePath } = paths;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`Making ${users.toLocaleString("en")} people in ${folder} …`);
  await writeAll(linesPath, valueOf(generateLines(samplePeople(users))));
  await writeAll(csvPath, csvLines(Math.min(users, mostCsvUsers)));
  const space = valueOf(openSpace(spacePath, { mode: "create" }));
  const { messages } = valueOf(await importFiles({ space, files: [linesPath] }));
  await loadDuckDb(space, paths.duckPath);
  loadSqlite(space, paths.sqlitePath);
  space.close();
  return messages;
}

async function writeAll(path: string, texts: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path);
  for (const text of texts) if (!stream.write(text)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}
