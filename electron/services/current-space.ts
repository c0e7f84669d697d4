// The space that is open, for all services of one program. Another takes its place only when it is open itself; the
// old one is closed when everything that was at work on it has ended.

import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Refusal } from "../../shared/api/refusal.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { openSpace, type OpenOptions } from "../space/open-space.ts";
import type { SpaceError } from "../space/space-error.ts";
import type { Space } from "../space/space.ts";
import { Refused } from "./refused.ts";
import { spaceRefusal, spaceValue } from "./space-value.ts";

interface OpenedSpace {
  readonly space: Space;
  /** Why it can only be read; null where it is open for writing. */
  readonly readOnly: Refusal | null;
}

type Leaving = (space: Space) => Promise<void> | void;

export class CurrentSpace {
  readonly #leaving = new Set<Leaving>();
  #opened: OpenedSpace;
  #switching: Promise<unknown> = Promise.resolve();

  private constructor(opened: OpenedSpace) {
    this.#opened = opened;
  }

  static open(path: string): Result<CurrentSpace, SpaceError> {
    const opened = openForUse(path, "readWrite");
    return opened.ok ? ok(new CurrentSpace(opened.value)) : opened;
  }

  /** To be asked for anew after every wait: it may be another one by then. */
  get space(): Space {
    return this.#opened.space;
  }

  get readOnly(): Refusal | null {
    return this.#opened.readOnly;
  }

  /** What `work` finds in one unchanging state. Throws Refused where the space fails. */
  read<T>(work: (space: Space) => T): T {
    const { space } = this.#opened;
    return spaceValue(space.read(() => work(space)));
  }

  /** One change, on disk when this returns. Throws Refused where it cannot be made; then nothing of it stays. */
  change<T>(work: (space: Space) => T): T {
    this.assertWritable();
    const { space } = this.#opened;
    return spaceValue(space.transaction(() => work(space)));
  }

  /** Throws Refused in a space that can only be read. */
  assertWritable(): void {
    if (this.#opened.readOnly !== null) throw new Refused(this.#opened.readOnly);
  }

  /** `leaving` ends what is at work on a space (threads, connections) before it is closed. */
  beforeLeaving(leaving: Leaving): void {
    this.#leaving.add(leaving);
  }

  /**
   * Opens the space at `path`, or makes it. False where it is open for writing already. Throws Refused where that
   * fails, and the space that was open stays so.
   */
  switchTo(path: string, mode: "readWrite" | "create"): Promise<boolean> {
    const switched = this.#switching.then(() => this.#switch(path, mode));
    this.#switching = switched.catch(() => undefined);
    return switched;
  }

  /** When everything at work on the space has ended. */
  async close(): Promise<void> {
    await this.#switching;
    await this.#leave(this.#opened.space);
  }

  async #switch(path: string, mode: "readWrite" | "create"): Promise<boolean> {
    const before = this.#opened;
    const isSame = mode === "readWrite" && sameFile(path, before.space.path);
    if (isSame && before.readOnly === null) return false;
    this.#opened = spaceValue(openForUse(path, mode));
    await this.#leave(before.space);
    return true;
  }

  async #leave(space: Space): Promise<void> {
    for (const leaving of this.#leaving) await leaving(space);
    space.close();
  }
}

/** Where one may not write, or another program writes already, the space can still be looked at. */
const readable: ReadonlySet<SpaceError["kind"]> = new Set(["openElsewhere", "readOnlyPlace", "noPermission"]);

function openForUse(path: string, mode: OpenOptions["mode"]): Result<OpenedSpace, SpaceError> {
  const opened = openSpace(path, { mode });
  if (opened.ok) return ok({ space: opened.value, readOnly: null });
  if (mode !== "readWrite" || !readable.has(opened.error.kind)) return opened;
  const read = openSpace(path, { mode: "readOnly" });
  if (read.ok) return ok({ space: read.value, readOnly: spaceRefusal(opened.error) });
  return err(read.error);
}

function sameFile(path: string, openPath: string): boolean {
  try {
    return realpathSync(resolve(path)) === openPath;
  } catch {
    return false;
  }
}
