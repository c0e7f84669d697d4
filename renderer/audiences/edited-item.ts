// One audience or computed trait that is open in a window: what is saved, what somebody has made of it, and what can be
// undone. Its draft stays when the page is left and comes back with it. It saves only where what is saved is still what
// the draft was made from; else somebody decides.

import type { Refusal } from "../../shared/api/refusal.ts";
import { sameValue } from "../../shared/journey/same-value.ts";

export interface EditedState<Item> {
  /** As it is edited. */
  readonly shown: Item;
  /** As it is saved. */
  readonly saved: Item;
  readonly isDraft: boolean;
  readonly isSaving: boolean;
  /** Why the last saving was refused. */
  readonly refusal: Refusal | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** null: it is on disk. */
export type SaveItem<Item> = (before: Item, after: Item) => Promise<Refusal | null>;

const mostUndone = 200;

export class EditedItem<Item> {
  readonly #save: SaveItem<Item>;
  readonly #listeners = new Set<() => void>();
  #saved: Item;
  /** What the draft was made from. */
  #base: Item;
  #draft: Item | null = null;
  #past: readonly Item[] = [];
  #future: readonly Item[] = [];
  #isSaving = false;
  #refusal: Refusal | null = null;
  #state: EditedState<Item>;

  constructor(saved: Item, save: SaveItem<Item>) {
    this.#saved = saved;
    this.#base = saved;
    this.#save = save;
    this.#state = this.#now();
  }

  get state(): EditedState<Item> {
    return this.#state;
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the host has now. */
  see(saved: Item): void {
    if (sameValue(saved, this.#saved)) return;
    this.#saved = saved;
    if (this.#draft === null || sameValue(this.#draft, saved)) this.#settle(saved);
    this.#tell();
  }

  edit(next: Item): void {
    const { shown } = this.#state;
    if (sameValue(next, shown)) return;
    this.#past = [...this.#past, shown].slice(-mostUndone);
    this.#future = [];
    this.#put(next);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#state.shown, ...this.#future];
    this.#put(before);
  }

  redo(): void {
    const [next, ...later] = this.#future;
    if (next === undefined) return;
    this.#past = [...this.#past, this.#state.shown];
    this.#future = later;
    this.#put(next);
  }

  /** What is saved is shown again; that can be undone like any edit. */
  discard(): void {
    this.#base = this.#saved;
    this.edit(this.#saved);
    this.#refusal = null;
    this.#tell();
  }

  /** Somebody has seen what was saved elsewhere, and wants their own all the same. */
  keepOwn(): Promise<void> {
    this.#base = this.#saved;
    return this.save();
  }

  async save(): Promise<void> {
    const draft = this.#draft;
    if (draft === null || this.#isSaving) return;
    this.#isSaving = true;
    this.#refusal = null;
    this.#tell();
    const refusal = await this.#save(this.#base, draft);
    this.#isSaving = false;
    this.#refusal = refusal;
    if (refusal === null) {
      this.#saved = draft;
      this.#base = draft;
      if (this.#draft === draft) this.#draft = null;
    }
    this.#tell();
  }

  #put(next: Item): void {
    if (this.#draft === null) this.#base = this.#saved;
    this.#draft = sameValue(next, this.#base) && sameValue(next, this.#saved) ? null : next;
    this.#refusal = null;
    this.#tell();
  }

  #settle(saved: Item): void {
    this.#base = saved;
    this.#draft = null;
  }

  #now(): EditedState<Item> {
    return {
      shown: this.#draft ?? this.#saved,
      saved: this.#saved,
      isDraft: this.#draft !== null,
      isSaving: this.#isSaving,
      refusal: this.#refusal,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
  }

  #tell(): void {
    this.#state = this.#now();
    for (const listener of this.#listeners) listener();
  }
}
