// Flushing by hand what SQLite does not: a new name of a file is on disk only when its folder is.

import { closeSync, fsyncSync, openSync } from "node:fs";

/** Flushes the entries of a folder. Windows has no such call, and keeps them by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Flushes a file that no connection has open: closing it here would drop that connection's locks. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
