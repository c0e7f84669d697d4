// The line of the story that is chosen: shared by the story and the answer to a "why", whose messages lead to it.

import { useSyncExternalStore } from "react";
import type { StoryItem } from "../../../shared/why/story-item.ts";

export interface ChosenItem {
  readonly userId: string;
  /** As keyOfItem. */
  readonly key: string;
  readonly atMs: number;
  /** From an answer: it is to be seen, whatever the story is filtered by. */
  readonly isFromAnswer: boolean;
}

let chosen: ChosenItem | null = null;
const listeners = new Set<() => void>();

export function chooseItem(item: ChosenItem | null): void {
  chosen = item;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen line of this person; null where none is. */
export const useChosenItem = (userId: string): ChosenItem | null =>
  useSyncExternalStore(subscribe, () => (chosen?.userId === userId ? chosen : null));

export const messageKey = (index: number): string => `message ${index}`;

/** The same as long as the rehearsal is, whatever is filtered. */
export function keyOfItem(item: StoryItem): string {
  switch (item.kind) {
    case "message":
      return messageKey(item.index);
    case "transition":
      return `transition ${item.transition}`;
    default:
      return `${item.kind} ${item.id} ${item.atMs}`;
  }
}
