// Gives a finished file its name, all at once. SQLite would apply a -wal or -journal file that was left under that
// name to the new file, whatever it was written for; so such files are in the way like the file itself.

import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { SpaceFailure } from "./space-failure.ts";

/** Throws `fileExists`, with the path of what is in the way. */
export function placeWithoutOverwriting(from: string, to: string): void {
  refuse([to, ...companions(to)]);
  try {
    linkSync(from, to);
  } catch (thrown) {
    refuse([to]);
    // A file system without links (FAT): here alone another program could come between the look and the move.
    if (!isWithoutLinks(thrown)) throw thrown;
    renameSync(from, to);
  }
  rmSync(from, { force: true });
}

/** Replaces a file that no program has open. Throws `fileExists` where companions of the old one are left. */
export function placeOverwriting(from: string, to: string): void {
  refuse(companions(to));
  renameSync(from, to);
}

const companions = (path: string): readonly string[] => [`${path}-wal`, `${path}-journal`];

function refuse(paths: readonly string[]): void {
  const path = paths.find((candidate) => existsSync(candidate));
  if (path !== undefined) throw new SpaceFailure({ kind: "fileExists", path });
}

function isWithoutLinks(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !("code" in thrown)) return false;
  return thrown.code === "EPERM" || thrown.code === "ENOTSUP" || thrown.code === "ENOSYS";
}
