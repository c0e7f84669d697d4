// A command that works with a space or without one. What a space needs is loaded only where one was given.

import type { Space } from "../space/space.ts";

export async function withOptionalSpace<T>(
  path: string | undefined,
  mode: "readOnly" | "readWrite",
  work: (space: Space | undefined) => Promise<T>,
): Promise<T> {
  if (path === undefined) return work(undefined);
  const { withSpace } = await import("./with-space.ts");
  return withSpace(path, mode, work);
}
