// Generating, seen from this window: how far it is, how it is cancelled, and what came of it. It goes on while other
// screens are looked at.

import { useSyncExternalStore } from "react";
import type { GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { DataProgress } from "../../shared/api/host-contract.ts";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { attempt } from "../host/attempt.ts";
import { onChange } from "../host/changes.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

export type Generating =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly people: number;
      readonly progress: DataProgress | null;
      readonly cancel: () => void;
    }
  | { readonly kind: "done"; readonly people: number; readonly record: ImportRecord }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface WantedGeneration {
  readonly settings: GenerateSettings;
  /** Of the space that is made for them first; null: into the open one. */
  readonly newSpace: string | null;
}

let state: Generating = { kind: "idle" };
const listeners = new Set<() => void>();

function set(next: Generating): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useGenerating = (): Generating => useSyncExternalStore(subscribe, () => state);

export const forgetGenerating = (): void => {
  if (state.kind !== "running") set({ kind: "idle" });
};

/** Never rejects: a refusal becomes the state. */
export async function generate({ settings, newSpace }: WantedGeneration): Promise<void> {
  if (state.kind === "running") return;
  const { people } = settings;
  const work = `generate-${crypto.randomUUID()}`;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  const running = (progress: DataProgress | null): void => set({ kind: "running", people, progress, cancel });
  running(null);
  const stop = onChange((change) => {
    if (change.kind === "dataWork" && change.work === work && change.progress !== null)
      running(change.progress);
  });
  try {
    if (newSpace !== null) await host.space.create({ path: newSpace });
    const asked = { window: windowId, work, settings };
    set({ kind: "done", people, record: await host.generate.run(asked, { signal: controller.signal }) });
  } catch (error) {
    if (controller.signal.aborted) set({ kind: "idle" });
    else set({ kind: "refused", refusal: refusalOf(error) });
  } finally {
    stop();
  }
}

/** As undoing any import; null where it went through. */
export async function takeOut(record: ImportRecord): Promise<Refusal | null> {
  const asked = { window: windowId, work: `undo-${crypto.randomUUID()}`, id: record.id };
  const refusal = await attempt(() => host.import.undo(asked));
  if (refusal === null) set({ kind: "idle" });
  return refusal;
}
