// The only place that makes SQLite connections to a space. A space file is never opened with node:fs: closing
// such a descriptor would drop the locks that SQLite holds on the file in this process, in any thread.

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { isWritable } from "./is-writable.ts";
import { SpaceFailure } from "./space-failure.ts";
import { unsupportedNode } from "./supported-node.ts";

export interface ConnectionOptions {
  readonly readonly: boolean;
  /** How long a statement waits for other connections before SQLITE_BUSY. */
  readonly waitMs: number;
}

// Read by better-sqlite3 when its binary is first loaded: file: addresses, for openUnchanging. Paths are always
// made absolute before they come here, so that none is taken for an address by accident.
process.env["SQLITE_USE_URI"] ??= "1";

/** Opens an existing file; throws SpaceFailure or SQLite's own error. */
export function openConnection(path: string, options: ConnectionOptions): Database.Database {
  const found = unsupportedNode();
  if (found !== undefined) throw new SpaceFailure({ kind: "nodeTooOld", path, found });
  const database = connect(path, options);
  database.pragma("foreign_keys = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  return database;
}

/** SQLite opens files lazily; the first look at the header decides. */
function connect(path: string, options: ConnectionOptions): Database.Database {
  const { readonly, waitMs } = options;
  const database = new Database(path, { readonly, fileMustExist: true, timeout: waitMs });
  try {
    database.pragma("schema_version");
    return database;
  } catch (thrown) {
    database.close();
    if (!readonly || isWritable(dirname(path))) throw thrown;
    return openUnchanging(path, waitMs);
  }
}

/**
 * A file that a program left in the middle of writing needs files beside it, even to be read. In a folder where
 * none can be made nobody can be writing it either, so it may be read as it stands, unless changes wait in -wal.
 */
function openUnchanging(path: string, waitMs: number): Database.Database {
  if (existsSync(`${path}-wal`)) throw new SpaceFailure({ kind: "unfinishedChanges", path });
  const address = `${pathToFileURL(path).href}?immutable=1`;
  return new Database(address, { readonly: true, fileMustExist: true, timeout: waitMs });
}
