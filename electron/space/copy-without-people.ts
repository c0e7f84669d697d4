// A new space with what its owner made and nothing of the people in it: journeys with their versions and what can be
// undone in them, definitions, names, and personas where they are wanted. No messages, rehearsals or imports. Texts
// that the owner wrote stay as they are, whatever they say.

import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Database } from "better-sqlite3";
import { type Result, err, ok } from "../../shared/base/result.ts";
import { checkSpace } from "./check-space.ts";
import { openConnection } from "./connection.ts";
import { createSpaceFile } from "./create-space-file.ts";
import { migrations } from "./migrations/migration-list.ts";
import { placeWithoutOverwriting } from "./place-file.ts";
import { spaceErrorOf } from "./space-error-of.ts";
import type { SpaceError } from "./space-error.ts";
import { SpaceFailure } from "./space-failure.ts";
import type { Space } from "./space.ts";
import { syncFile, syncFolder } from "./sync-to-disk.ts";

export interface CopyOptions {
  readonly personas: boolean;
}

/** Beginnings of the keys of settings that name nobody. What is not listed stays behind. */
const keptSettings = ["history:", "catalogue."] as const;

const copiedTables = ["journey", "journey_version", "definitions"] as const;

/**
 * Makes the file at `path`, which must not exist, as a space with an id of its own; its absolute path. The copy is
 * of what is on the disk, and was checked from end to end. On an error nothing is left at `path`.
 */
export function copyWithoutPeople(
  space: Space,
  path: string,
  options: CopyOptions,
): Result<{ readonly path: string }, SpaceError> {
  const to = resolve(path);
  const unfinished = `${to}.new-${randomBytes(6).toString("hex")}`;
  try {
    createSpaceFile(unfinished, migrations);
    copyContent(space.path, unfinished, options);
    assertWhole(unfinished, space.path);
    syncFile(unfinished);
    placeWithoutOverwriting(unfinished, to);
    syncFolder(dirname(to));
    return ok({ path: to });
  } catch (thrown) {
    return err(withPath(spaceErrorOf(thrown, to), to, unfinished));
  } finally {
    for (const suffix of ["", "-journal"]) rmSync(unfinished + suffix, { force: true });
  }
}

function copyContent(from: string, to: string, { personas }: CopyOptions): void {
  const database = openConnection(to, { readonly: false, waitMs: 10_000 });
  try {
    database.prepare("ATTACH ? AS source").run(`${pathToFileURL(from).href}?mode=ro`);
    const tables = personas ? [...copiedTables, "persona"] : copiedTables;
    // One transaction sees one state of the source, and writes all of it or nothing.
    database.transaction(() => {
      for (const table of tables) database.exec(`INSERT INTO main.${table} SELECT * FROM source.${table}`);
      copySettings(database);
    })();
  } finally {
    database.close();
  }
}

function copySettings(database: Database): void {
  const copy = database.prepare<{ readonly start: string }>(
    `INSERT INTO main.setting (key, value, digest)
     SELECT key, value, digest FROM source.setting WHERE substr(key, 1, length(@start)) = @start`,
  );
  for (const start of keptSettings) copy.run({ start });
}

function assertWhole(copy: string, from: string): void {
  const checked = checkSpace(copy);
  if (!checked.ok) throw new SpaceFailure({ ...checked.error, path: from });
  const [what] = checked.value.damage;
  if (what !== undefined) throw new SpaceFailure({ kind: "damaged", path: from, what });
}

/** People are told of the file that they asked for. */
const withPath = (error: SpaceError, to: string, unfinished: string): SpaceError =>
  error.path === unfinished ? { ...error, path: to } : error;
