// How far one piece of work of this window is, out of all that the host tells.

import type { Change, DataProgress } from "../../shared/api/host-contract.ts";

export type OnChange = (listener: (change: Change) => void) => () => void;

/** Until the answer is called. */
export function followWork(
  onChange: OnChange,
  work: string,
  onProgress: (progress: DataProgress) => void,
): () => void {
  return onChange((change) => {
    if (change.kind === "dataWork" && change.work === work && change.progress !== null)
      onProgress(change.progress);
  });
}
