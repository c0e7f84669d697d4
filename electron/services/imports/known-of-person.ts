// What knows a person: the messages of the open space, its rehearsals, and other files with the same space in it. Done
// inside a thread: files may be many and large.

import { realpathSync, rmSync, statSync } from "node:fs";
import type { DeletedCopies, KnownOfPerson, SpaceCopy } from "../../../shared/api/privacy-contract.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { messagesOfPerson } from "../../simulation/person-messages.ts";
import { rehearsalsWith } from "../../simulation/rehearsals-with.ts";
import { openSpace } from "../../space/open-space.ts";
import { wordSpaceError } from "../../space/space-error-wording.ts";
import type { SpaceError } from "../../space/space-error.ts";
import type { Space } from "../../space/space.ts";

export interface PersonAsked {
  readonly spacePath: string;
  readonly userId: string;
  /** Files that may be copies of the space. */
  readonly others: readonly string[];
}

type Known = Pick<KnownOfPerson, "messages" | "rehearsals">;

export function knownOfPerson(asked: PersonAsked): Result<KnownOfPerson, SpaceError> {
  const { spacePath, userId } = asked;
  return withSpace(spacePath, (space) => {
    const known = space.read(() => knownIn(space, userId));
    if (!known.ok) return known;
    return ok({ userId, ...known.value, copies: copiesOf(space, asked) });
  });
}

/** Those of `paths` that are copies of the space and know the person. */
export function deleteCopies(
  asked: PersonAsked & { readonly paths: readonly string[] },
): Result<DeletedCopies, SpaceError> {
  const deleted: string[] = [];
  const kept: { path: string; why: string }[] = [];
  const known = knownOfPerson(asked);
  if (!known.ok) return known;
  const copies = new Set(
    known.value.copies.filter(({ knows }) => knows === "person").map(({ path }) => path),
  );
  for (const path of asked.paths) {
    const why = copies.has(path) ? deleteSpace(path) : "It is no copy of this space that knows them.";
    if (why === undefined) deleted.push(path);
    else kept.push({ path, why });
  }
  return ok({ deleted, kept });
}

function knownIn(space: Space, userId: string): Known {
  const { messages, rehearsals, journeys } = space;
  const names = new Map(journeys.list().map(({ id, name }) => [id, name]));
  const knowing = new Set(rehearsalsWith(space, [userId]));
  return {
    messages: messagesOfPerson(messages, messages.listChunks(), userId)?.length ?? 0,
    rehearsals: rehearsals
      .list()
      .filter(({ id, status }) => status === "finished" && knowing.has(id))
      .toReversed()
      .map(({ id, name, journeyId }) => ({ id, name, journeyName: names.get(journeyId) ?? null })),
  };
}

function copiesOf(space: Space, { userId, others }: PersonAsked): readonly SpaceCopy[] {
  const paths = new Set(others.flatMap((path) => realPath(path)));
  paths.delete(space.path);
  return [...paths].flatMap((path) => {
    const knows = whatKnows(path, space.spaceId, userId);
    if (knows === "nothing") return [];
    const { size, mtimeMs } = statSync(path);
    return [{ path, bytes: size, changedAtMs: Math.round(mtimeMs), knows }];
  });
}

/** None where it has gone meanwhile. */
function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}

/** Of a file that is a space, so that anything else is nothing. */
const cannotBeTold: ReadonlySet<SpaceError["kind"]> = new Set([
  "newerVersion",
  "needsMigration",
  "unfinishedChanges",
  "noPermission",
  "damaged",
]);

function whatKnows(path: string, spaceId: string, userId: string): SpaceCopy["knows"] | "nothing" {
  const known = withSpace(path, (other) =>
    other.spaceId === spaceId ? other.read(() => knowsPerson(other, userId)) : ok(false),
  );
  if (known.ok) return known.value ? "person" : "nothing";
  return cannotBeTold.has(known.error.kind) ? "unreadable" : "nothing";
}

function knowsPerson(space: Space, userId: string): boolean {
  const { messages } = space;
  return (
    messagesOfPerson(messages, messages.listChunks(), userId) !== undefined ||
    rehearsalsWith(space, [userId]).length > 0
  );
}

/** Why it stays; undefined where it is gone. Holds the file for writing first, so that nobody has it open so. */
function deleteSpace(path: string): string | undefined {
  const opened = openSpace(path, { mode: "readWrite" });
  if (!opened.ok) return wordSpaceError(opened.error).happened;
  opened.value.close();
  try {
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
    return undefined;
  } catch {
    return "The file cannot be deleted.";
  }
}

function withSpace<T>(path: string, work: (space: Space) => Result<T, SpaceError>): Result<T, SpaceError> {
  const opened = openSpace(path, { mode: "readOnly" });
  if (!opened.ok) return err(opened.error);
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}
