// Work on people's data: looking at files, checking them, and whatever changes the people of the space. Each piece is
// done by a thread; one change is made at a time, and all work on a space ends before that is left.

import type { DataProgress } from "../../../shared/api/host-contract.ts";
import type { Space } from "../../space/space.ts";
import type { ChangeHub } from "../change-hub.ts";
import type { CurrentSpace } from "../current-space.ts";
import { framesOf } from "../frames-of.ts";
import type { Log } from "../implementer.ts";
import { Refused } from "../refused.ts";
import type { MessagesDigest } from "../rehearsals/messages-digest.ts";
import { spaceValue } from "../space-value.ts";
import { dataRefused } from "./data-refusal.ts";
import { DataThread } from "./data-thread.ts";
import type { BriefWork, ChangingWork, DataWorkError, DataWorkKind, DataWorkTable } from "./data-work.ts";
import type { ReadableFile } from "./given-files.ts";
import { importRefusal } from "./import-refusal.ts";

export interface DataDeskParts {
  readonly current: CurrentSpace;
  readonly hub: ChangeHub;
  readonly messages: MessagesDigest;
  readonly log: Log;
}

/** A piece of work that a window asked for. */
export interface AskedWork {
  /** Names it in changes. */
  readonly work: string;
  /** In words, to begin a sentence with: “The import of “a.csv””. */
  readonly what: string;
  /** What it reads, to name in refusals. */
  readonly files: readonly ReadableFile[];
  readonly signal: AbortSignal | undefined;
}

export interface AskedChange extends AskedWork {
  /** What others are told meanwhile: ““a.csv” is being imported”. */
  readonly doing: string;
}

interface UnderWay {
  readonly space: Space;
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
}

/** Each needs memory for what it reads. */
const mostChecks = 4;

export class DataDesk {
  readonly #parts: DataDeskParts;
  readonly #underWay = new Set<UnderWay>();
  #brief: DataThread | undefined;
  #checks = 0;
  /** What is being changed, in words. */
  #doing: string | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(parts: DataDeskParts) {
    this.#parts = parts;
    parts.current.beforeLeaving((space) => this.#endWorkOn(space));
  }

  /** Throws Refused. Work that is soon done: one thread does it all, and is kept for the next. */
  async ask<Kind extends BriefWork>(
    kind: Kind,
    given: DataWorkTable[Kind]["given"],
    asked: Omit<AskedWork, "work">,
  ): Promise<DataWorkTable[Kind]["gives"]> {
    if (this.#brief?.isUsable !== true) this.#brief = new DataThread();
    const { signal = new AbortController().signal } = asked;
    const done = await this.#brief.ask(kind, given, { signal });
    if (done.ok) return done.value;
    throw this.#refused(done.error, asked);
  }

  /** Throws Refused. After the change that is being made: what it brings may be what is checked. */
  async check(
    given: DataWorkTable["check"]["given"],
    asked: AskedWork,
  ): Promise<DataWorkTable["check"]["gives"]> {
    if (this.#checks === mostChecks)
      throw dataRefused({ kind: "working", work: "Other files are being checked" });
    this.#checks += 1;
    try {
      await this.#changing;
      return await this.#work("check", given, asked);
    } finally {
      this.#checks -= 1;
    }
  }

  /** Throws Refused: in a space that can only be read, or while another change is made, at once. */
  async change<Kind extends ChangingWork>(
    kind: Kind,
    given: Omit<DataWorkTable[Kind]["given"], "pass">,
    asked: AskedChange,
  ): Promise<DataWorkTable[Kind]["gives"]> {
    const { current } = this.#parts;
    current.assertWritable();
    if (this.#doing !== undefined) throw dataRefused({ kind: "working", work: this.#doing });
    this.#doing = asked.doing;
    try {
      const pass = spaceValue(current.space.passForWriting());
      const working = this.#work(kind, { ...given, pass } as DataWorkTable[Kind]["given"], asked);
      this.#changing = working.catch(() => undefined);
      const value = await working;
      this.#parts.messages.forget();
      this.#parts.hub.tell({ kind: "space" });
      return value;
    } finally {
      this.#doing = undefined;
    }
  }

  /** When no thread is left. Work on a space has ended by then, because that was left. */
  async close(): Promise<void> {
    await this.#brief?.close();
  }

  async #work<Kind extends DataWorkKind>(
    kind: Kind,
    given: DataWorkTable[Kind]["given"],
    asked: AskedWork,
  ): Promise<DataWorkTable[Kind]["gives"]> {
    const { current, hub } = this.#parts;
    const tell = (progress: DataProgress | null): void =>
      hub.tell({ kind: "dataWork", work: asked.work, progress });
    const controller = new AbortController();
    const signal =
      asked.signal === undefined ? controller.signal : AbortSignal.any([controller.signal, asked.signal]);
    const ended = inThreadOfItsOwn((thread) => thread.ask(kind, given, { signal, onProgress: tell }));
    const underWay = { space: current.space, controller, ended };
    this.#underWay.add(underWay);
    try {
      const done = await ended;
      if (done.ok) return done.value;
      throw this.#refused(done.error, asked);
    } finally {
      this.#underWay.delete(underWay);
      tell(null);
    }
  }

  #refused(error: DataWorkError, worded: Pick<AskedWork, "what" | "files">): Refused {
    if (error.kind === "workerFailed") this.#parts.log(`the data thread failed\n${framesOf(error.message)}`);
    return new Refused(importRefusal(error, worded));
  }

  async #endWorkOn(space: Space): Promise<void> {
    const own = [...this.#underWay].filter((underWay) => underWay.space === space);
    for (const { controller } of own) controller.abort();
    await Promise.all(own.map(({ ended }) => ended));
  }
}

/** It ends with its work, which gives back all the memory that this took. */
async function inThreadOfItsOwn<T>(work: (thread: DataThread) => Promise<T>): Promise<T> {
  const thread = new DataThread();
  try {
    return await work(thread);
  } finally {
    await thread.close();
  }
}
