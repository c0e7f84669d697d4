// A long list of which the pages in view are asked for, and asked for anew when its question changes: what is shown
// stays as it was, and says so, until all of the new pages in view are there. While the question changes all the
// time, as it does under a moving playhead, it is asked five times a second.

import type { Refusal } from "../../shared/api/refusal.ts";
import { refusalOf } from "../host/refusal-of.ts";

export const pageLength = 100;
const leastPauseMs = 200;

export interface Page {
  /** Of the whole list. */
  readonly total: number;
}

export interface Asked<Question> {
  readonly question: Question;
  /** What the list is of. Rows of another subject are never shown, not even as old ones. */
  readonly subject: string;
  /** What it is narrowed to and sorted by. Nobody waits for the answer to another one any more. */
  readonly filter: string;
  /** When it is; a newer one waits for the answer that is under way. */
  readonly atMs: number;
}

/** The same until something of it changes. */
export interface ShownList<Question, P extends Page> {
  /** The question that is answered here, and its answer; null before the first one. */
  readonly answer: {
    readonly question: Question;
    readonly total: number;
    /** By page number. */
    readonly pages: ReadonlyMap<number, P>;
    readonly newest: P;
  } | null;
  /** Whether the answer is one to an earlier question. */
  readonly isOld: boolean;
  /** Why the last question could not be answered. */
  readonly refusal: Refusal | null;
}

export type AskPage<Question, P extends Page> = (
  question: Question,
  range: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
) => Promise<P>;

interface Answered<Question, P> extends Asked<Question> {
  readonly pages: ReadonlyMap<number, P>;
  readonly newest: P;
}

export class PagedList<Question, P extends Page> {
  readonly #ask: AskPage<Question, P>;
  readonly #listeners = new Set<() => void>();
  #wanted: Asked<Question> | null = null;
  #inView: readonly number[] = [0];
  #answered: Answered<Question, P> | null = null;
  #refusal: Refusal | null = null;
  #shown: ShownList<Question, P> = { answer: null, isOld: false, refusal: null };
  #working: AbortController | null = null;
  #startedMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: AskPage<Question, P>) {
    this.#ask = ask;
  }

  get shown(): ShownList<Question, P> {
    return this.#shown;
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  want(asked: Asked<Question>): void {
    const before = this.#wanted;
    this.#wanted = asked;
    if (asked.subject !== this.#answered?.subject) this.#answered = null;
    if (before === null || !isSame(asked, before)) this.#refusal = null;
    if (asked.subject !== before?.subject || asked.filter !== before.filter) {
      this.rest();
      this.#startedMs = Number.NEGATIVE_INFINITY;
    }
    this.#tell();
    this.#goOn();
  }

  /** The pages in view, by number: those that are missing are asked for. */
  look(pages: readonly number[]): void {
    this.#inView = pages.length === 0 ? [0] : pages;
    this.#goOn();
  }

  /** Asks once more for what was refused. */
  retry(): void {
    this.#refusal = null;
    this.#tell();
    this.#goOn();
  }

  /** Nobody looks any more; `want` and `look` go on. */
  rest(): void {
    this.#working?.abort();
    this.#working = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #goOn(): void {
    const wanted = this.#wanted;
    if (wanted === null || this.#working !== null || this.#refusal !== null) return;
    const answered = this.#answered;
    if (answered !== null && isSame(answered, wanted)) {
      const { pages, newest } = answered;
      const missing = this.#inView.filter((page) => !pages.has(page) && page * pageLength < newest.total);
      if (missing.length > 0) void this.#load(wanted, missing, pages);
      return;
    }
    const pauseMs = this.#startedMs + leastPauseMs - performance.now();
    if (pauseMs <= 0) {
      this.#startedMs = performance.now();
      void this.#load(wanted, this.#inView, new Map());
    } else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#goOn();
      }, pauseMs);
  }

  async #load(asked: Asked<Question>, numbers: readonly number[], known: ReadonlyMap<number, P>) {
    const working = new AbortController();
    this.#working = working;
    try {
      const loaded = await Promise.all(
        numbers.map((page) =>
          this.#ask(asked.question, { offset: page * pageLength, limit: pageLength }, working.signal),
        ),
      );
      const newest = loaded.at(-1);
      if (working.signal.aborted || newest === undefined) return;
      const pages = new Map([
        ...known,
        ...numbers.map((page, index) => [page, loaded[index] ?? newest] as const),
      ]);
      this.#answered = { ...asked, pages, newest };
    } catch (error) {
      if (working.signal.aborted) return;
      this.#refusal = refusalOf(error);
    }
    this.#working = null;
    this.#tell();
    this.#goOn();
  }

  #tell(): void {
    const answered = this.#answered;
    const isOld = answered !== null && this.#wanted !== null && !isSame(answered, this.#wanted);
    const { answer, isOld: wasOld, refusal } = this.#shown;
    // Under a moving playhead another question is wanted at every frame, and on screen nothing changes.
    if (answered?.pages === answer?.pages && isOld === wasOld && refusal === this.#refusal) return;
    this.#shown = { answer: answered && answerOf(answered), isOld, refusal: this.#refusal };
    for (const listener of this.#listeners) listener();
  }
}

const answerOf = <Question, P extends Page>({ question, pages, newest }: Answered<Question, P>) => ({
  question,
  total: newest.total,
  pages,
  newest,
});

const isSame = <Q>(a: Asked<Q>, b: Asked<Q>): boolean =>
  a.subject === b.subject && a.filter === b.filter && a.atMs === b.atMs;
