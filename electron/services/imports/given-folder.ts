// The private folder of this program for what windows hand over: made when the first file comes, for this person's
// eyes alone, and gone when the program ends. What a program that was killed left behind is cleared away.

import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const beginning = "rehearse-given-";

/** So much stays free on the disk, so that spaces can still be saved. */
const reservedBytes = 200 * 2 ** 20;

/** Where large files may lie for a while. On Linux /tmp is often memory; /var/tmp is on a disk. */
export function usualGivenRoot(): string {
  const isChosen = process.env["TMPDIR"] !== undefined;
  return process.platform === "linux" && !isChosen && existsSync("/var/tmp") ? "/var/tmp" : tmpdir();
}

export class GivenFolder {
  readonly root: string;
  #made: Promise<string> | undefined;

  constructor(root = usualGivenRoot()) {
    this.root = root;
  }

  /** Its path. Rejects with the system's error where it cannot be made. */
  async make(): Promise<string> {
    const before = this.#made;
    const made = await (this.#made ??= this.#create());
    if (existsSync(made)) return made;
    // Systems sweep such folders after some weeks, which a program may well run.
    if (this.#made === before) this.#made = this.#create();
    return this.#made;
  }

  /** Whether so many more bytes fit on its disk. */
  async hasRoom(bytes: number): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.root);
    return bytes + reservedBytes <= bavail * bsize;
  }

  #create(): Promise<string> {
    // Readable by its owner alone (0700), under a name that nobody can guess. A failure is tried again.
    return mkdtemp(join(this.root, `${beginning}${process.pid}-`)).catch((thrown: unknown) => {
      this.#made = undefined;
      throw thrown;
    });
  }

  async close(): Promise<void> {
    const made = await this.#made?.catch(() => undefined);
    if (made !== undefined) await rm(made, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes the folders of programs of this person that have ended. What cannot be removed stays for the next start. */
export function clearLeftFolders(root = usualGivenRoot()): void {
  try {
    for (const name of readdirSync(root)) {
      const path = join(root, name);
      if (isLeft(name, path)) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Another program may be clearing away the same; nothing depends on it.
  }
}

function isLeft(name: string, path: string): boolean {
  const owner = new RegExp(`^${beginning}(\\d+)-`).exec(name)?.[1];
  if (owner === undefined || isRunning(Number(owner))) return false;
  const status = lstatSync(path);
  return status.isDirectory() && (process.getuid === undefined || status.uid === process.getuid());
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    // One that belongs to somebody else runs as well.
    return !(thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH");
  }
}
