// A space to bring something into: opened where it exists, else made; and taken away again where the command
// that made it fails.

import { existsSync, rmSync } from "node:fs";
import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { spaceValue } from "./space-value.ts";

export async function withNewSpace<T>(path: string, work: (space: Space) => Promise<T>): Promise<T> {
  const isNew = !existsSync(path);
  const space = spaceValue(
    openSpace(path, { mode: isNew ? "create" : "readWrite", untouchedUntilWritten: true }),
  );
  let isDone = false;
  try {
    const value = await work(space);
    isDone = true;
    return value;
  } finally {
    space.close();
    if (isNew && !isDone)
      for (const suffix of ["", "-wal", "-shm"]) rmSync(space.path + suffix, { force: true });
  }
}
