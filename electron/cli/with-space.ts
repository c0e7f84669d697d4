// A space, open for the time of a command. Loaded only by commands that were given one: the database is the
// larger part of a start.

import { openSpace } from "../space/open-space.ts";
import type { Space } from "../space/space.ts";
import { spaceValue } from "./space-value.ts";

export async function withSpace<T>(
  path: string,
  mode: "readOnly" | "readWrite",
  work: (space: Space) => T | Promise<T>,
): Promise<T> {
  const space = spaceValue(openSpace(path, { mode, untouchedUntilWritten: true }));
  try {
    return await work(space);
  } finally {
    space.close();
  }
}
