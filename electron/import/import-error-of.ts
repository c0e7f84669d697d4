// What was thrown on the way of an import → the value that its caller gets.

import type { ImportError } from "./import-error.ts";
import { ReadFailure } from "./read-bytes.ts";
import { ImportFailure } from "./read-rows.ts";

/** What a file, a disk or a person can cause; anything else is a bug and thrown on. */
export function importErrorOf(thrown: unknown, path: string): ImportError {
  if (thrown instanceof ImportFailure) return thrown.error;
  if (thrown instanceof ReadFailure) return { kind: "file", ...thrown.failure };
  const isSystem = thrown instanceof Error && "code" in thrown && "syscall" in thrown;
  if (!isSystem) throw thrown;
  const failed = "path" in thrown && typeof thrown.path === "string" ? thrown.path : path;
  return { kind: "file", path: failed, code: String(thrown.code) };
}
