// The import that is being prepared or runs in this window. It lives outside of the screens: whoever leaves the screen
// of the import finds it again as it was, and what runs goes on. Every change leads to everything being looked at and
// counted anew; answers to earlier questions are not listened to.

import type { DataProgress } from "../../shared/api/host-contract.ts";
import type { GivenFile, LookedFile, Protection } from "../../shared/api/import-contract.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { giveFile } from "../files/give-file.ts";
import { asJson } from "../host/as-json.ts";
import { followWork } from "./follow-work.ts";
import {
  columnsKey,
  type ImportFile,
  isLooked,
  isReady,
  type MappedFiles,
  mappedFiles,
} from "./import-file.ts";
import { type CheckerParts, ImportChecker } from "./import-checker.ts";
import { emptyState, type ImportState } from "./import-state.ts";
import { type Meaning, withMeaning } from "./mapping-draft.ts";
import { reformed } from "./reformed-mapping.ts";

export interface SessionParts extends CheckerParts {
  readonly window: string;
  /** Runs soon after the newest edit, so that typing asks once. */
  readonly pauseMs: number;
}

/** A file whose rows are cut otherwise than before. */
interface Reformed {
  readonly given: GivenFile;
  readonly looked: LookedFile;
  /** What was edited when this was asked. */
  readonly edited: Mapping;
}

export class ImportSession {
  readonly #parts: SessionParts;
  readonly #listeners = new Set<() => void>();
  readonly #checker: ImportChecker;
  #state: ImportState = emptyState;
  #keys = 0;
  #giving = new Map<number, AbortController>();
  /** One gives its file after the other, in the order in which they were given. */
  #line: Promise<void> = Promise.resolve();
  #run: AbortController | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#checker = new ImportChecker(parts, (check, findings = this.#state.findings ?? undefined) =>
      this.#set({ check, findings: findings ?? null }),
    );
    // Who is new and who is not depends on the people of the space.
    parts.onChange((change) => {
      const { kind } = this.#state.run;
      if (change.kind !== "space" || kind === "running" || kind === "done") return;
      this.#checker.forget();
      this.#soon();
    });
  }

  get state(): ImportState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  addFiles(files: readonly File[]): void {
    for (const file of files) {
      this.#add({ name: file.name, bytes: file.size }, (signal, key) =>
        giveFile({
          host: this.#parts.host,
          window: this.#parts.window,
          file,
          signal,
          onProgress: (progress) => this.#change(key, { state: { kind: "giving", progress } }),
        }),
      );
    }
  }

  /** Of the computer that the host runs on. */
  addPath(path: string): void {
    const name = path.split(/[\\/]/).at(-1) ?? path;
    const { host, window } = this.#parts;
    this.#add({ name, bytes: 0 }, (signal) => host.givePath({ window, path }, { signal }));
  }

  sayNotTaken(sentences: readonly string[]): void {
    this.#set({ notTaken: sentences });
  }

  remove(key: number): void {
    const file = this.#state.files.find((one) => one.key === key);
    if (file === undefined) return;
    this.#giving.get(key)?.abort();
    this.#takeBack(file);
    this.#set({ files: this.#state.files.filter((one) => one !== file), run: { kind: "none" } });
    this.#soon();
  }

  /** For all files of the group, which are looked at anew. */
  setMapping({ files }: MappedFiles, mapping: Mapping): void {
    for (const { key, state } of files) this.#change(key, { mapping, state: { ...state, isOld: true } });
    this.#set({ run: { kind: "none" } });
    this.#soon();
  }

  /** Of one column, in all files that share it with the file of this key. */
  setMeaning(key: number, position: number, meaning: Meaning): void {
    const group = mappedFiles(this.#state.files).find(({ files }) => files.some((file) => file.key === key));
    if (group === undefined) return;
    const { columns, mapping } = group;
    this.setMapping(group, withMeaning(mapping, { columns, position, meaning }));
  }

  setProtection(
    protection: Protection | { readonly part: Protection["part"]; readonly key: string; readonly as: null },
  ): void {
    const { part, key, as } = protection;
    const others = this.#state.protect.filter((one) => one.part !== part || one.key !== key);
    this.#set({ protect: as === null ? others : [...others, { part, key, as }], run: { kind: "none" } });
    this.#soon();
  }

  /** Leaves out what cannot be imported, which the findings list. */
  async run(): Promise<void> {
    const { host, window, onChange, refusalOf } = this.#parts;
    const work = crypto.randomUUID();
    const cancel = new AbortController();
    this.#stopChecking();
    this.#run = cancel;
    const stop = followWork(onChange, work, (progress) => this.#setRunning(progress));
    this.#setRunning(null);
    try {
      const skipInvalid = (this.#state.findings?.skipped.total ?? 0) > 0;
      const record = await host.run(
        { window, work, ...this.#asked(), skipInvalid },
        { signal: cancel.signal },
      );
      for (const file of this.#state.files) this.#takeBack(file);
      this.#set({
        ...emptyState,
        findings: this.#state.findings,
        run: { kind: "done", record, undone: false },
      });
    } catch (error) {
      const run = cancel.signal.aborted
        ? ({ kind: "cancelled" } as const)
        : ({ kind: "refused", refusal: refusalOf(error) } as const);
      this.#set({ run });
      this.#soon();
    } finally {
      stop();
      this.#run = null;
    }
  }

  cancelRun(): void {
    this.#run?.abort();
  }

  sayUndone(): void {
    const { run } = this.#state;
    if (run.kind === "done") this.#set({ run: { ...run, undone: true } });
  }

  /** As if nothing had been given. */
  startAgain(): void {
    for (const { key } of this.#state.files) this.remove(key);
    this.#stopChecking();
    this.#set(emptyState);
  }

  #add(
    { name, bytes }: Pick<ImportFile, "name" | "bytes">,
    give: (signal: AbortSignal, key: number) => Promise<GivenFile>,
  ): void {
    if (this.#state.run.kind === "done") this.startAgain();
    this.#keys += 1;
    const key = this.#keys;
    const cancel = new AbortController();
    this.#giving.set(key, cancel);
    const state = { kind: "giving", progress: { done: 0, bytesPerSecond: null } } as const;
    this.#set({
      files: [...this.#state.files, { key, name, bytes, state, mapping: null }],
      run: { kind: "none" },
    });
    this.#line = this.#line.then(() => this.#takeIn(key, () => give(cancel.signal, key)));
  }

  async #takeIn(key: number, give: () => Promise<GivenFile>): Promise<void> {
    if (this.#giving.get(key)?.signal.aborted === true) return;
    let given: GivenFile | null = null;
    try {
      given = await give();
      this.#change(key, { name: given.name, bytes: given.bytes, state: { kind: "looking", given } });
      await this.#lookFirst(key, given);
    } catch (error) {
      this.#change(key, { state: { kind: "refused", given, refusal: this.#parts.refusalOf(error) } });
    } finally {
      this.#giving.delete(key);
      this.#soon();
    }
  }

  async #lookFirst(key: number, given: GivenFile): Promise<void> {
    const looked = await this.#parts.host.look({ file: given.file, mapping: null });
    const like = mappedFiles(this.#state.files).find((group) => group.key === columnsKey(looked));
    const mapping = looked.mapping === null ? null : (like?.mapping ?? looked.mapping);
    const isOld = mapping !== looked.mapping;
    this.#change(key, { mapping, state: { kind: "looked", given, looked, isOld } });
  }

  #soon(): void {
    if (this.#state.run.kind === "running") return;
    this.#stopChecking();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#lookAndCheck(), this.#parts.pauseMs);
  }

  async #lookAndCheck(): Promise<void> {
    await Promise.all(this.#state.files.map((file) => this.#lookAgain(file)));
    if (isReady(this.#state.files)) await this.#checker.check(this.#asked());
  }

  async #lookAgain({ key, state, mapping }: ImportFile): Promise<void> {
    if (state.kind !== "looked" || !state.isOld || mapping === null) return;
    const { given, looked: before } = state;
    try {
      const looked = await this.#parts.host.look({ file: given.file, mapping: asJson(mapping) });
      const now = this.#state.files.find((file) => file.key === key);
      if (now?.mapping !== mapping) return;
      const next = reformed(mapping, before, looked);
      if (next === null) return await this.#guessAnew(key, { given, looked, edited: mapping });
      this.#change(key, { mapping: next, state: { kind: "looked", given, looked, isOld: next !== mapping } });
      if (next !== mapping) this.#soon();
    } catch (error) {
      this.#change(key, { state: { kind: "refused", given, refusal: this.#parts.refusalOf(error) } });
    }
  }

  /** Its columns are others now: they are guessed for the form that was chosen, unless that has changed meanwhile. */
  async #guessAnew(key: number, { given, looked: { form }, edited }: Reformed): Promise<void> {
    if (form.kind !== "delimited") return;
    const { kind: _kind, ...said } = form;
    const looked = await this.#parts.host.look({ file: given.file, mapping: null, form: said });
    if (this.#state.files.find((file) => file.key === key)?.mapping !== edited) return;
    this.#change(key, {
      mapping: looked.mapping,
      state: { kind: "looked", given, looked, isOld: false },
    });
  }

  #stopChecking(): void {
    this.#checker.stop();
    if (this.#state.files.length === 0) this.#set({ findings: null });
  }

  #asked() {
    const files = this.#state.files.filter(isLooked).map(({ state, mapping }) => ({
      file: state.given.file,
      mapping: mapping === null ? null : asJson(mapping),
    }));
    return { files, protect: [...this.#state.protect] };
  }

  #setRunning(progress: DataProgress | null): void {
    const { run } = this.#state;
    const startedMs = run.kind === "running" ? run.startedMs : performance.now();
    this.#set({ run: { kind: "running", startedMs, progress } });
  }

  #takeBack({ state }: ImportFile): void {
    const given = state.kind === "giving" ? null : state.given;
    // One that the host does not have any more is as good as taken back.
    if (given !== null) void this.#parts.host.takeBack({ file: given.file }).catch(() => undefined);
  }

  #change(key: number, change: Partial<Omit<ImportFile, "key">>): void {
    this.#set({ files: this.#state.files.map((file) => (file.key === key ? { ...file, ...change } : file)) });
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
