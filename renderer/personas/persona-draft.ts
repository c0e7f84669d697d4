// A persona while it is edited: every change is in the document at once and saved a moment later, one save after the
// other. What is wrong is not saved and says where; what was changed elsewhere is never written over unseen.

import type { OpenedPersona } from "../../shared/api/persona-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Problem } from "../../shared/base/problem.ts";
import type { Result } from "../../shared/base/result.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";

export interface PersonaDraftState {
  readonly document: Persona;
  readonly saving: "saved" | "unsaved" | "saving";
  /** Of the document as it was when it was last to be saved. */
  readonly problems: readonly Problem[];
  readonly refusal: Refusal | null;
  /** What is saved, and its digest. */
  readonly saved: Pick<OpenedPersona, "document" | "digest">;
}

export interface PersonaDraftHost {
  readonly check: (document: Persona) => Result<Persona, readonly Problem[]>;
  readonly save: (document: Persona, baseDigest: string) => Promise<Result<string, Refusal>>;
}

const pauseMs = 200;

export class PersonaDraft {
  readonly #host: PersonaDraftHost;
  readonly #listeners = new Set<() => void>();
  #state: PersonaDraftState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Digests of what this draft has saved: an answer that is under way may tell of an earlier one. */
  readonly #own = new Set<string>();

  constructor(opened: OpenedPersona, host: PersonaDraftHost) {
    this.#host = host;
    this.#state = openedState(opened);
  }

  get state(): PersonaDraftState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: (persona: Persona) => Persona): void {
    const document = change(this.#state.document);
    this.#set({ document, saving: this.#state.saving === "saving" ? "saving" : "unsaved" });
    this.#saveSoon();
  }

  /** What another window saved, where nothing of this one would be lost. */
  adopt(opened: OpenedPersona): void {
    const { saving, saved } = this.#state;
    if (saving !== "saved" || opened.digest === saved.digest || this.#own.has(opened.digest)) return;
    this.#state = openedState(opened);
    this.#tell();
  }

  /** Goes on with what is saved elsewhere; what was changed here is gone. */
  takeOver(opened: OpenedPersona): void {
    clearTimeout(this.#timer);
    this.#state = openedState(opened);
    this.#tell();
  }

  /** What is not saved is saved at once, as far as it can be. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#save();
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pauseMs);
  }

  async #save(): Promise<void> {
    this.#timer = undefined;
    const { document, saving, saved } = this.#state;
    // What is under way saves again when it is done.
    if (saving === "saving") return;
    const checked = this.#host.check(document);
    this.#set({ problems: checked.ok ? [] : checked.error });
    if (!checked.ok) return;
    this.#set({ saving: "saving" });
    const done = await this.#host.save(document, saved.digest);
    const isNewest = this.#state.document === document;
    if (done.ok) {
      this.#own.add(saved.digest).add(done.value);
      const state = isNewest ? "saved" : "unsaved";
      this.#set({ saving: state, refusal: null, saved: { document, digest: done.value } });
    } else this.#set({ saving: "unsaved", refusal: done.error });
    if (!isNewest) this.#saveSoon();
  }

  #set(changed: Partial<PersonaDraftState>): void {
    this.#state = { ...this.#state, ...changed };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const openedState = ({ document, digest }: OpenedPersona): PersonaDraftState => ({
  document,
  saving: "saved",
  problems: [],
  refusal: null,
  saved: { document, digest },
});
