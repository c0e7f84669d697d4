// Takes a whole import out of a space again: its messages, by their positions, the links that they made, and its
// record. People who have no other messages are gone. What was dropped as its duplicate later on does not come back.

import { err, ok, type Result } from "../../shared/base/result.ts";
import type { StoredImportRecord } from "../space/import-record-store.ts";
import type { ImportError } from "./import-error.ts";
import { importErrorOf } from "./import-error-of.ts";
import type { LeavingMessages } from "./leaving-messages.ts";
import { PeopleRewrite, type RewriteOptions } from "./people-rewrite.ts";

export interface UndoOptions extends RewriteOptions {
  /** Of the record. */
  readonly id: number;
}

export interface UndoneImport {
  /** That are gone with it. */
  readonly messages: number;
}

/**
 * Returns when the space is without the import, on the disk. On any error, and when the process ends early, it is as
 * it was. `space` `notFound` where there is no such record.
 */
export async function undoImport(options: UndoOptions): Promise<Result<UndoneImport, ImportError>> {
  const { space, id } = options;
  const record = space.read(() => space.imports.get(id));
  if (!record.ok) return err({ kind: "space", error: record.error });
  const leaving = leavingOf(record.value);
  let rewrite: PeopleRewrite | undefined;
  try {
    rewrite = new PeopleRewrite(options, () => leaving);
    await rewrite.survey();
    const written = await rewrite.write(() => space.imports.remove(id));
    if (!written.ok) return err({ kind: "space", error: written.error });
    return ok({ messages: rewrite.positions.reduce((sum, { length }) => sum + length, 0) });
  } catch (thrown) {
    return err(importErrorOf(thrown, space.path));
  } finally {
    await rewrite?.close();
  }
}

const leavingOf = ({ firstPosition, endPosition }: StoredImportRecord): LeavingMessages => ({
  kind: "positions",
  from: firstPosition,
  end: endPosition,
});
