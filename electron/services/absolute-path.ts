// Paths come whole: what is relative would depend on where the host was started.

import { isAbsolute } from "node:path";
import { refused } from "./refusal-wording.ts";

/** The path itself. Throws Refused where it is not absolute. */
export function absolutePath(path: string): string {
  if (!isAbsolute(path)) throw refused({ kind: "notAbsolute", path });
  return path;
}
