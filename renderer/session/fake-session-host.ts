// A host for tests: journeys in memory, each call answered after a while, and failures on demand. As the real one,
// it takes the document as it was sent, and refuses a save on a base that is not the saved one.

import type { OpenedJourney } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import { emptyHistory, type EditHistory } from "../../shared/journey/edits/edit-history.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { DraftToSave, SessionHost } from "./session-host.ts";

/** What happens to the next save: refused before it is done, or done and the answer lost. */
export type Fault = "refused" | "lost";

interface Stored {
  readonly document: Journey;
  readonly history: EditHistory;
  readonly digest: string;
}

export const refusalOfKind = (kind: string): Refusal => ({ kind, happened: kind, kept: "", remedy: "" });

export class FakeSessionHost implements SessionHost {
  readonly journeys = new Map<string, Stored>();
  readonly faults: Fault[] = [];
  saves = 0;
  running = 0;
  mostRunning = 0;
  latencyMs = 5;
  #digests = 0;

  constructor() {
    this.put("j", blankJourney("Journey", { journey: "j", entry: "entry" }), emptyHistory);
  }

  /** As another window would. */
  put(id: string, document: Journey, history: EditHistory): string {
    this.#digests += 1;
    const digest = `digest ${this.#digests}`;
    this.journeys.set(id, { document: structuredClone(document), history: structuredClone(history), digest });
    return digest;
  }

  readonly open = async (id: string): Promise<OpenedJourney> => {
    await this.#wait();
    const stored = this.journeys.get(id);
    if (stored === undefined) throw refusalOfKind("notFound");
    return { ...stored, id, status: "draft", changedAtMs: 0, versions: [], isDraft: true };
  };

  readonly save = async (draft: DraftToSave): Promise<{ readonly digest: string }> => {
    const sent = structuredClone(draft);
    this.saves += 1;
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await this.#wait();
    this.running -= 1;
    const fault = this.faults.shift();
    if (fault === "refused") throw refusalOfKind("full");
    if (this.journeys.get(sent.id)?.digest !== sent.baseDigest) throw refusalOfKind("changedElsewhere");
    const digest = this.put(sent.id, sent.document, sent.history);
    if (fault === "lost") throw refusalOfKind("bug");
    return { digest };
  };

  readonly keepCopy = async (document: Journey, name: string) => {
    const copy = structuredClone(document);
    await this.#wait();
    const id = `copy-${this.journeys.size}`;
    this.put(id, { ...copy, id, name }, emptyHistory);
    return { id, name };
  };

  /** Everything that this host rejects with is a refusal. */
  readonly refusalOf = (error: unknown): Refusal => error as Refusal;

  #wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.latencyMs));
  }
}
