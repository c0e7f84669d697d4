// One journey open in one window: its document, what can be undone, what is selected, and whether it is saved.
// Everything that changes the document goes through here, so what is shown is either on disk or said not to be.

import type { StepId } from "../../shared/base/ids.ts";
import type { OpenedJourney } from "../../shared/api/journey-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Edit } from "../../shared/journey/edits/edit.ts";
import type { Result } from "../../shared/base/result.ts";
import { applyEdits } from "../../shared/journey/edits/apply-edits.ts";
import {
  record,
  redo,
  undo,
  type EditHistory,
  type Undone,
} from "../../shared/journey/edits/edit-history.ts";
import type { EditProblem } from "../../shared/journey/edits/edit-problem.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { Autosave, type SaveOutcome } from "./autosave.ts";
import { OwnWork } from "./own-work.ts";
import type { SessionHost } from "./session-host.ts";
import { TypingStretch } from "./typing-stretch.ts";
import { pruned, stateOf, type RefusedEdit, type SessionState } from "./session-state.ts";

export interface ApplyOptions {
  /** In the menu, e.g. "Paste 3 steps"; absent: the name of the first edit. */
  readonly name?: string;
  /** What is typed into: changes one after the other into the same place are undone together. */
  readonly typing?: string;
}

export class JourneySession {
  readonly #host: SessionHost;
  readonly #autosave: Autosave;
  readonly #ownWork: OwnWork;
  readonly #listeners = new Set<() => void>();
  readonly #typing = new TypingStretch();
  #state: SessionState;
  /** What is on disk as far as this window knows. */
  #saved: { readonly journey: Journey; readonly history: EditHistory };
  /** Sent, but whether it arrived is not known. */
  #uncertain: Journey | null = null;

  private constructor(state: SessionState, host: SessionHost) {
    this.#state = state;
    this.#saved = state;
    this.#host = host;
    this.#ownWork = new OwnWork(host);
    this.#autosave = new Autosave(() => this.#save());
  }

  /** `readOnly`: why nothing can be saved in this space; null where everything can. */
  static open(opened: OpenedJourney, host: SessionHost, readOnly: Refusal | null = null): JourneySession {
    return new JourneySession(stateOf(opened, readOnly), host);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get state(): SessionState {
    return this.#state;
  }

  /** Whether something is shown that is not known to be on disk. */
  get isUnsaved(): boolean {
    const { journey, history } = this.#state;
    return journey !== this.#saved.journey || history !== this.#saved.history;
  }

  /** All of them, as one entry of the history, or none: then the answer says why, and so does the state. */
  apply(edits: readonly Edit[], options: ApplyOptions = {}): RefusedEdit | null {
    if (this.#state.readOnly !== null)
      return this.#refuse({ kind: "readOnly", refusal: this.#state.readOnly });
    const applied = applyEdits(this.#state.journey, edits, options.name);
    if (!applied.ok) return this.#refuse(applied.error);
    const { journey, inverse, name } = applied.value;
    const coalesce = this.#typing.at(options.typing);
    this.#edited(journey, record(this.#state.history, { name, edit: inverse }, { coalesce }));
    return null;
  }

  undo(): void {
    this.#takeBack(undo(this.#state.journey, this.#state.history));
  }

  redo(): void {
    this.#takeBack(redo(this.#state.journey, this.#state.history));
  }

  select(selection: readonly StepId[]): void {
    this.#typing.end();
    this.#set({ selection: pruned(selection, this.#state.journey), refusedEdit: null });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  dismissRefusedEdit(): void {
    this.#set({ refusedEdit: null });
  }

  setReadOnly(readOnly: Refusal | null): void {
    this.#set({ readOnly });
  }

  /** Resolves when everything is on disk, or a save was refused: the state says which. */
  async flush(): Promise<void> {
    if (this.isUnsaved) await this.#autosave.flush();
  }

  /** Saves what is unsaved. Where that is refused it is tried on and on, and the answer is false. */
  async close(): Promise<boolean> {
    await this.flush();
    if (this.isUnsaved) return false;
    this.#autosave.stop();
    return true;
  }

  /**
   * Something happened to the journey elsewhere. Where nothing is unsaved here, what is saved is shown; where
   * something is, the next save finds out.
   */
  async refresh(): Promise<void> {
    const before = this.#state.journey;
    const opened = await this.#host.open(this.#state.id).catch(() => null);
    if (opened === null || this.#state.journey !== before || this.isUnsaved) return;
    if (opened.digest !== this.#state.digest) return this.#show(opened, "takenOver");
    const { status, versions, isDraft } = opened;
    this.#set({ status, versions, isDraft });
  }

  #takeBack(undone: Result<Undone, EditProblem>): void {
    const { readOnly } = this.#state;
    this.#typing.end();
    if (readOnly !== null) this.#refuse({ kind: "readOnly", refusal: readOnly });
    else if (undone.ok) this.#edited(undone.value.journey, undone.value.history);
    else if (undone.error.kind !== "nothingToDo") this.#refuse(undone.error);
  }

  #edited(journey: Journey, history: EditHistory): void {
    const { saving, selection } = this.#state;
    this.#set({
      journey,
      history,
      isDraft: true,
      selection: pruned(selection, journey),
      refusedEdit: null,
      // A refusal stays in view until a save succeeds.
      saving: typeof saving === "object" ? saving : "unsaved",
    });
    this.#autosave.changed();
  }

  #refuse(refusedEdit: RefusedEdit): RefusedEdit {
    this.#set({ refusedEdit });
    return refusedEdit;
  }

  async #save(): Promise<SaveOutcome> {
    if (!this.isUnsaved) return "done";
    const { id, journey, history, digest, saving } = this.#state;
    if (typeof saving !== "object") this.#set({ saving: "saving" });
    try {
      const saved = await this.#host.save({ id, baseDigest: digest, document: journey, history });
      return this.#kept(saved.digest, { journey, history });
    } catch (error) {
      const refusal = this.#host.refusalOf(error);
      return refusal.kind === "changedElsewhere" ? this.#yieldToOther() : this.#notSaved(refusal, journey);
    }
  }

  #kept(digest: string, saved: { readonly journey: Journey; readonly history: EditHistory }): SaveOutcome {
    this.#saved = saved;
    this.#uncertain = null;
    const more = this.isUnsaved;
    this.#set({ digest, saving: more ? "unsaved" : "saved" });
    return more ? "more" : "done";
  }

  #notSaved(refused: Refusal, journey: Journey): SaveOutcome {
    this.#uncertain = journey;
    this.#set({ saving: { refused } });
    return "failed";
  }

  /** Another window saved first: its draft is shown, and what is unsaved here is kept as a journey of its own. */
  async #yieldToOther(): Promise<SaveOutcome> {
    try {
      const found = await this.#host.open(this.#state.id);
      // A save that seemed to fail may have arrived after all; then the other window is this one.
      if (this.#uncertain !== null && sameJson(found.document, this.#uncertain)) {
        return this.#kept(found.digest, { journey: this.#uncertain, history: found.history });
      }
      const copy = await this.#ownWork.keep(() => this.#state.journey);
      const opened = await this.#host.open(this.#state.id);
      if (!this.#ownWork.isKept(this.#state.journey)) return this.#yieldToOther();
      this.#ownWork.forget();
      this.#show(opened, { copy });
      return "done";
    } catch (error) {
      return this.#notSaved(this.#host.refusalOf(error), this.#state.journey);
    }
  }

  #show(
    opened: OpenedJourney,
    how: "takenOver" | { readonly copy: { readonly id: string; readonly name: string } },
  ): void {
    const { readOnly, selection } = this.#state;
    const state = stateOf(opened, readOnly);
    const notice = how === "takenOver" ? { kind: how } : { kind: "keptCopy" as const, copy: how.copy };
    this.#state = { ...state, selection: pruned(selection, state.journey), notice };
    this.#saved = state;
    this.#uncertain = null;
    this.#tell();
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const sameJson = (a: Journey, b: Journey): boolean => JSON.stringify(a) === JSON.stringify(b);
