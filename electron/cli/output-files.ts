// The files that a command writes: all of them, whole and on disk, or none. Each grows under a temporary name
// beside its place and gets its name at the very end, so that an existing file stays untouched until then.
// What is no ordinary file (a pipe, /dev/null) is written as it is.

import { randomBytes } from "node:crypto";
import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { syncFolder } from "../space/sync-to-disk.ts";
import { CommandFailure } from "./command-failure.ts";
import { describeSystemError } from "../base/system-error.ts";

/** One file while it grows. */
export interface OutputFile {
  write(bytes: Uint8Array): Promise<void>;
}

class GrowingFile implements OutputFile {
  readonly path: string;
  readonly target: string;
  /** Undefined where the target itself is written. */
  readonly temporary: string | undefined;
  readonly #handle: FileHandle;

  constructor(places: Places, handle: FileHandle) {
    this.path = places.path;
    this.target = places.target;
    this.temporary = places.temporary;
    this.#handle = handle;
  }

  async write(bytes: Uint8Array): Promise<void> {
    let done = 0;
    while (done < bytes.byteLength) {
      const { bytesWritten } = await this.#attempt(() => this.#handle.write(bytes, done));
      done += bytesWritten;
    }
  }

  async finish(): Promise<void> {
    if (this.temporary !== undefined) await this.#attempt(() => this.#handle.sync());
    await this.#attempt(() => this.#handle.close());
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    if (this.temporary !== undefined) rmSync(this.temporary, { force: true });
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      throw cannotWrite(this.path, thrown);
    }
  }
}

interface Places {
  /** As the person wrote it. */
  readonly path: string;
  readonly target: string;
  readonly temporary: string | undefined;
}

/** Opens a file for each path, runs `work` with them in the same order, and puts all in place or none. */
export async function withOutputFiles<T>(
  paths: readonly string[],
  work: (files: readonly OutputFile[]) => Promise<T>,
): Promise<T> {
  const files: GrowingFile[] = [];
  try {
    for (const path of paths) files.push(await openFile(path));
    refuseSameFile(files);
    const value = await work(files);
    for (const file of files) await file.finish();
    putInPlace(files);
    return value;
  } finally {
    for (const file of files) await file.discard();
  }
}

async function openFile(path: string): Promise<GrowingFile> {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) {
      return new GrowingFile({ path, target: path, temporary: undefined }, await open(path, "w"));
    }
    const target = existing === undefined ? resolve(path) : realpathSync(path);
    const temporary = `${target}.${randomBytes(6).toString("hex")}.new`;
    return new GrowingFile({ path, target, temporary }, await open(temporary, "wx", existing?.mode));
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
}

function refuseSameFile(files: readonly GrowingFile[]): void {
  const ordinary = files.filter(({ temporary }) => temporary !== undefined);
  for (const [index, file] of ordinary.entries()) {
    const other = ordinary.slice(0, index).find(({ target }) => target === file.target);
    if (other === undefined) continue;
    throw new CommandFailure([
      `${file.path}: found one file named for two outputs, expected a file for each`,
    ]);
  }
}

/** Where one cannot be placed, those before it get back what was there. */
function putInPlace(files: readonly GrowingFile[]): void {
  const placed: PlacedFile[] = [];
  try {
    for (const file of files) placed.push(...placeFile(file, { keepsOld: files.length > 1 }));
  } catch (thrown) {
    for (const file of placed.toReversed()) takeBack(file);
    throw thrown;
  } finally {
    for (const { temporary } of files)
      if (temporary !== undefined) rmSync(backupOf(temporary), { force: true });
  }
  for (const folder of new Set(placed.map(({ target }) => dirname(target)))) syncFolder(folder);
}

interface PlacedFile {
  readonly target: string;
  readonly backup: string;
  /** Whether there was no file before. */
  readonly isNew: boolean;
}

/** Empty where the target itself was written. */
function placeFile(
  { path, target, temporary }: GrowingFile,
  { keepsOld }: { readonly keepsOld: boolean },
): readonly PlacedFile[] {
  if (temporary === undefined) return [];
  const backup = backupOf(temporary);
  try {
    const isNew = !existsSync(target);
    if (!isNew && keepsOld) keepBackup(target, backup);
    renameSync(temporary, target);
    return [{ target, backup, isNew }];
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
}

const backupOf = (temporary: string): string => `${temporary}.old`;

/** Where the old file could not be kept, the new one stays: better than none. */
function takeBack({ target, backup, isNew }: PlacedFile): void {
  if (existsSync(backup)) renameSync(backup, target);
  else if (isNew) rmSync(target, { force: true });
}

/** A second name for the old file, as long as a later one may fail. */
function keepBackup(target: string, backup: string): void {
  try {
    linkSync(target, backup);
  } catch {
    // A file system without links: there a failed rename of a later file is not undone.
  }
}

function cannotWrite(path: string, thrown: unknown): CommandFailure {
  return new CommandFailure([
    `${path}: found ${describeSystemError(thrown)}, expected a file that can be written`,
  ]);
}
