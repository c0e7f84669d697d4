// The secret by which values are hashed at import: 32 random bytes, made when they are first needed and the same from
// then on, because the same value must give the same hash next year. They lie in a file of their own, for this
// person's eyes alone, and go nowhere else: not into settings that somebody might pass on, a space, a log or an export.

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { describeSystemError } from "../../base/system-error.ts";
import { placeWithoutOverwriting } from "../../space/place-file.ts";
import { syncFile, syncFolder } from "../../space/sync-to-disk.ts";

export const hashKeyFileName = "hash-key";

const keyBytes = 32;
const keyText = /^[0-9a-f]{64}\n$/;

/** The key in this folder; what was found in its place where there can be none. One that is damaged is never replaced. */
export function hashKeyIn(folder: string): Result<Uint8Array, string> {
  const path = join(folder, hashKeyFileName);
  try {
    if (!existsSync(path)) make(folder, path);
    const text = readFileSync(path, "latin1");
    return keyText.test(text) ? ok(Buffer.from(text.trim(), "hex")) : err(`no key in ${path}`);
  } catch (thrown) {
    return err(describeSystemError(thrown));
  }
}

/** Two programs may make it at once: the first one's counts for both. */
function make(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.new-${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(unfinished, `${randomBytes(keyBytes).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    syncFile(unfinished);
    placeWithoutOverwriting(unfinished, path);
    syncFolder(folder);
  } catch (thrown) {
    if (!existsSync(path)) throw thrown;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
