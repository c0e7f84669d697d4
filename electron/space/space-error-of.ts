// From what SQLite and the file system throw to a SpaceError. Bugs are not errors of a space: they stay thrown.

import Database from "better-sqlite3";
import type { SpaceError } from "./space-error.ts";
import { SpaceFailure } from "./space-failure.ts";

/** The SpaceError that `thrown` stands for; throws it again where it is no failure of the space but a bug. */
export function spaceErrorOf(thrown: unknown, path: string): SpaceError {
  if (thrown instanceof SpaceFailure)
    return thrown.error.path === "" ? { ...thrown.error, path } : thrown.error;
  if (thrown instanceof Database.SqliteError) return sqliteError(thrown.code, thrown.message, path);
  if (isSystemError(thrown)) return systemError(thrown, path);
  throw thrown;
}

// A connection for reading met what only one for writing can finish.
const unfinishedCodes = ["SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY", "SQLITE_READONLY_CANTINIT"];

function sqliteError(code: string, message: string, path: string): SpaceError {
  if (unfinishedCodes.includes(code)) return { kind: "unfinishedChanges", path };
  // Extended codes ("SQLITE_IOERR_FSYNC") begin with their family.
  const family = code.split("_").slice(0, 2).join("_");
  switch (family) {
    case "SQLITE_FULL":
      return { kind: "diskFull", path };
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return { kind: "busy", path };
    case "SQLITE_READONLY":
      return { kind: "readOnlyPlace", path };
    case "SQLITE_PERM":
    case "SQLITE_AUTH":
      return { kind: "noPermission", path };
    case "SQLITE_NOTADB":
      return { kind: "notASpace", path };
    case "SQLITE_CORRUPT":
    case "SQLITE_FORMAT":
      return { kind: "damaged", path, what: "the file's structure" };
    case "SQLITE_IOERR":
    case "SQLITE_CANTOPEN":
    case "SQLITE_PROTOCOL":
      return { kind: "inputOutput", path, code };
    case "SQLITE_TOOBIG":
      return { kind: "tooLarge", path };
    case "SQLITE_NOMEM":
      return { kind: "outOfMemory", path };
    default:
      return { kind: "unexpected", path, code, message };
  }
}

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

function isSystemError(thrown: unknown): thrown is SystemError {
  return (
    thrown instanceof Error && "syscall" in thrown && "code" in thrown && typeof thrown.code === "string"
  );
}

function systemError(thrown: SystemError, path: string): SpaceError {
  switch (thrown.code) {
    case "ENOENT":
    case "ENOTDIR":
      return { kind: "missingFile", path };
    case "EEXIST":
      return { kind: "fileExists", path };
    case "ENOSPC":
    case "EDQUOT":
      return { kind: "diskFull", path };
    case "EROFS":
      return { kind: "readOnlyPlace", path };
    case "EACCES":
    case "EPERM":
      return { kind: "noPermission", path };
    case "EISDIR":
      return { kind: "notASpace", path };
    default:
      return { kind: "inputOutput", path, code: thrown.code };
  }
}
