// The one stream of changes that the host tells this window, and who listens to it.

import type { Change } from "../../shared/api/host-contract.ts";
import { host, windowId } from "./host.ts";

type Listener = (change: Change) => void;
const listeners = new Set<Listener>();

/** Takes `listener` on; the answer takes it off again. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs until the host ends. Called once, by the window's entry. */
export async function followChanges(): Promise<void> {
  try {
    for await (const change of await host.host.changes({ window: windowId })) {
      for (const listener of listeners) listener(change);
    }
  } catch {
    // connection.ts tells people that the host is gone.
  }
}
