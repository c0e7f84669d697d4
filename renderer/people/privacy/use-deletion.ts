// The deletion of one person, from the question to what was done. It may be cancelled until it is done.

import { useRef, useState } from "react";
import type { DeletedCopies, RemovedPerson } from "../../../shared/api/privacy-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";
import { host, windowId } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { useChange } from "../../host/use-change.ts";

export type Deletion =
  | { readonly kind: "asking"; readonly refusal: Refusal | null }
  /** `done`: 0 … 1; null before it is known. */
  | { readonly kind: "deleting"; readonly done: number | null }
  | {
      readonly kind: "done";
      readonly removed: RemovedPerson;
      /** null where no copy was to be deleted; a refusal where that failed as a whole. */
      readonly copies: DeletedCopies | Refusal | null;
    };

export interface Deleting {
  readonly deletion: Deletion;
  /** `copies`: paths of copies that go as well. */
  readonly start: (copies: readonly string[]) => void;
  readonly cancel: () => void;
}

export function useDeletion(userId: string): Deleting {
  const [deletion, setDeletion] = useState<Deletion>({ kind: "asking", refusal: null });
  const [work] = useState(() => crypto.randomUUID());
  const cancelling = useRef<AbortController | null>(null);
  useChange((change) => {
    if (change.kind !== "dataWork" || change.work !== work || change.progress === null) return;
    const { done } = change.progress;
    setDeletion((before) => (before.kind === "deleting" ? { kind: "deleting", done } : before));
  });
  const start = (copies: readonly string[]): void => {
    const controller = new AbortController();
    cancelling.current = controller;
    setDeletion({ kind: "deleting", done: null });
    void deleteEverywhere({ userId, work, copies, signal: controller.signal }).then(setDeletion);
  };
  return { deletion, start, cancel: () => cancelling.current?.abort() };
}

interface Wanted {
  readonly userId: string;
  readonly work: string;
  readonly copies: readonly string[];
  readonly signal: AbortSignal;
}

/** Never rejects. */
async function deleteEverywhere({ userId, work, copies, signal }: Wanted): Promise<Deletion> {
  try {
    const removed = await host.privacy.removePerson({ window: windowId, work, userId }, { signal });
    return { kind: "done", removed, copies: await deleteCopies(userId, copies) };
  } catch (error) {
    return { kind: "asking", refusal: signal.aborted ? cancelled : refusalOf(error) };
  }
}

/** The window ends the call, so that the host's own words do not reach it. */
const cancelled: Refusal = {
  kind: "cancelled",
  happened: "Deleting this person was cancelled.",
  kept: "They are still there, with everything that knows them.",
  remedy: "Delete them again whenever you like.",
};

async function deleteCopies(
  userId: string,
  paths: readonly string[],
): Promise<DeletedCopies | Refusal | null> {
  if (paths.length === 0) return null;
  try {
    return await host.privacy.deleteCopies({ window: windowId, userId, paths: [...paths] });
  } catch (error) {
    return refusalOf(error);
  }
}
