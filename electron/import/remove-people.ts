// Takes people out of a space for good: all messages that are theirs, as identity is resolved, and the rehearsals
// that know them. Afterwards no byte of that is in the file or beside it. What others' messages say of them, texts of
// journeys and definitions, and copies of the space elsewhere are not its business.

import { err, ok, type Result } from "../../shared/base/result.ts";
import { eraseWhatWasDeleted, wishErasing } from "../space/erase-deleted.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import type { ImportError } from "./import-error.ts";
import { importErrorOf } from "./import-error-of.ts";
import type { LeavingMessages } from "./leaving-messages.ts";
import { PeopleRewrite, type RewriteOptions } from "./people-rewrite.ts";

export interface RemovalOptions extends RewriteOptions {
  /** As identity is resolved: `anon:…` for somebody who is not linked. Those who are not there are left out. */
  readonly userIds: readonly string[];
  /**
   * Ids, above `after`, of the rehearsals that know any of them, whatever their status (simulation's rehearsalsWith).
   * Asked for all before the change, and inside it for those that came or ended meanwhile.
   */
  readonly rehearsals: (after: number) => readonly number[];
}

export interface RemovedPeople {
  readonly messages: number;
  /** Deleted. */
  readonly rehearsals: number;
  /** False where the file could not be rewritten yet: the next opening for writing does it. */
  readonly erased: boolean;
}

/**
 * Returns when the space is without them, on the disk. On any error, and when the process ends early before that, it
 * is as it was; what ends later than that is finished by the next opening for writing.
 */
export async function removePeople(options: RemovalOptions): Promise<Result<RemovedPeople, ImportError>> {
  const { space, userIds } = options;
  let rewrite: PeopleRewrite | undefined;
  try {
    rewrite = new PeopleRewrite(options, (chunk) => leavingOf(chunk, userIds));
    await rewrite.survey();
    const { positions } = rewrite;
    const known = space.read(() => knownRehearsals(options));
    if (!known.ok) return err({ kind: "space", error: known.error });
    let rehearsals = 0;
    const written = await rewrite.write(() => {
      countAnew(space, positions);
      rehearsals = deleteRehearsals(options, known.value);
      wishErasing(space);
    });
    if (!written.ok) return err({ kind: "space", error: written.error });
    const messages = positions.reduce((sum, { length }) => sum + length, 0);
    return ok({ messages, rehearsals, erased: eraseWhatWasDeleted(space).ok });
  } catch (thrown) {
    return err(importErrorOf(thrown, space.path));
  } finally {
    await rewrite?.close();
  }
}

function leavingOf(
  { firstUser, lastUser }: StoredChunk,
  userIds: readonly string[],
): LeavingMessages | undefined {
  const within = userIds.filter((userId) => userId >= firstUser && userId <= lastUser);
  return within.length === 0 ? undefined : { kind: "people", userIds: within };
}

interface KnownRehearsals {
  readonly ids: readonly number[];
  /** Greater ids are to be asked for again. */
  readonly asked: number;
}

function knownRehearsals({ space, rehearsals }: RemovalOptions): KnownRehearsals {
  const running = space.rehearsals.list().find(({ status }) => status === "running");
  const asked = running === undefined ? (space.rehearsals.everyId().at(-1) ?? 0) : running.id - 1;
  return { ids: rehearsals(0), asked };
}

/** How many there were. */
function deleteRehearsals({ space, rehearsals }: RemovalOptions, { ids, asked }: KnownRehearsals): number {
  const going = new Set([...ids, ...rehearsals(asked)]);
  const there = space.rehearsals.everyId().filter((id) => going.has(id));
  for (const id of there) space.rehearsals.delete(id);
  return there.length;
}

/** Records of imports say how many of their messages are left. */
function countAnew({ imports }: Space, gone: readonly Uint32Array[]): void {
  for (const { id, firstPosition, endPosition, messageCount } of imports.list()) {
    const isOfImport = (position: number): boolean => position >= firstPosition && position < endPosition;
    const count = gone.reduce((sum, positions) => sum + positions.filter(isOfImport).length, 0);
    if (count > 0) imports.setMessageCount(id, messageCount - count);
  }
}
