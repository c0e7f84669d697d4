// Imports that are being taken out of the space again. It goes on whatever the screen shows meanwhile; told at the
// bottom while no screen shows it.

import { useSyncExternalStore } from "react";
import type { DataProgress } from "../../shared/api/host-contract.ts";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { onChange } from "../host/changes.ts";
import { windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { countOf } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { followWork } from "./follow-work.ts";
import { holdWindow } from "./hold-window.ts";
import { importHost } from "./import-host.ts";
import { importTitle } from "./import-title.ts";
import { importSession } from "./open-import.ts";
import { importsWatched } from "./watched.ts";
import { WorkNotice } from "./work-notice.tsx";

export interface UndoWork {
  readonly progress: DataProgress | null;
  readonly cancel: () => void;
}

let works: ReadonlyMap<number, UndoWork> = new Map();
const listeners = new Set<() => void>();

function put(id: number, work: UndoWork | null): void {
  const next = new Map(works);
  if (work === null) next.delete(id);
  else next.set(id, work);
  works = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** By the import's id. */
export const useUndoWorks = (): ReadonlyMap<number, UndoWork> => useSyncExternalStore(subscribe, () => works);

/** Never rejects. null: it is out, or it was cancelled and everything is as it was. */
export async function undoImport(record: ImportRecord): Promise<Refusal | null> {
  const { id } = record;
  if (works.has(id)) return null;
  const work = crypto.randomUUID();
  const cancelling = new AbortController();
  const cancel = (): void => cancelling.abort();
  const notice = new WorkNotice(`Undoing the import of ${importTitle(record)}`, cancel);
  const update = (progress: DataProgress | null): void => {
    put(id, { progress, cancel });
    if (importsWatched.isWatched) notice.hide();
    else notice.show(progress);
  };
  const release = holdWindow();
  const stops = [
    followWork(onChange, work, update),
    importsWatched.subscribe(() => update(works.get(id)?.progress ?? null)),
  ];
  update(null);
  try {
    const { messages } = await importHost.undo({ window: windowId, work, id }, { signal: cancelling.signal });
    sayUndone(id, messages);
    return null;
  } catch (error) {
    if (!cancelling.signal.aborted) return refusalOf(error);
    say({ kind: "done", sentence: "Undoing was cancelled. Everything is as it was." });
    return null;
  } finally {
    for (const stop of stops) stop();
    notice.hide();
    put(id, null);
    release();
  }
}

function sayUndone(id: number, messages: number): void {
  const { run } = importSession.state;
  if (run.kind === "done" && run.record.id === id) importSession.sayUndone();
  say({ kind: "done", sentence: `Took out ${countOf(messages, "message", "messages")} again.` });
}
