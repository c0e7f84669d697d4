// Counts what an import would bring, one question at a time: a new one gives up the one before it, whose answer nobody
// hears. A question that was answered last is not asked twice.

import type { DataProgress } from "../../shared/api/host-contract.ts";
import type { ImportFindings } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { followWork, type OnChange } from "./follow-work.ts";
import type { ImportHost } from "./import-host.ts";
import type { Check } from "./import-state.ts";

export type CheckQuestion = Omit<Parameters<ImportHost["check"]>[0], "work">;

export interface CheckerParts {
  readonly host: ImportHost;
  readonly onChange: OnChange;
  readonly refusalOf: (error: unknown) => Refusal;
}

export class ImportChecker {
  readonly #parts: CheckerParts;
  readonly #tell: (check: Check, findings?: ImportFindings) => void;
  #running: AbortController | null = null;
  #counted: { readonly question: string; readonly work: string } | null = null;

  constructor(parts: CheckerParts, tell: (check: Check, findings?: ImportFindings) => void) {
    this.#parts = parts;
    this.#tell = tell;
  }

  /** The people of the space are others: the last answer holds no more. */
  forget(): void {
    this.#counted = null;
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#tell({ kind: "none" });
  }

  async check(asked: CheckQuestion): Promise<void> {
    const { host, onChange, refusalOf } = this.#parts;
    const question = JSON.stringify(asked);
    if (this.#counted?.question === question)
      return this.#tell({ kind: "counted", work: this.#counted.work });
    const work = crypto.randomUUID();
    const { signal } = (this.#running = new AbortController());
    const startedMs = performance.now();
    const say = (progress: DataProgress | null): void => {
      if (!signal.aborted) this.#tell({ kind: "counting", startedMs, progress });
    };
    const stop = followWork(onChange, work, say);
    say(null);
    try {
      const findings = await host.check({ work, ...asked }, { signal });
      if (signal.aborted) return;
      this.#counted = { question, work };
      this.#tell({ kind: "counted", work }, findings);
    } catch (error) {
      if (!signal.aborted) this.#tell({ kind: "refused", refusal: refusalOf(error) });
    } finally {
      stop();
    }
  }
}
