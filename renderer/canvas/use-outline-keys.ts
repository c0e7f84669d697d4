// Keys of the outline: those of a tree, Enter, and typing the beginning of a name.

import { type KeyboardEvent, useRef } from "react";
import { outlineAction, rowByText, type ShownRow } from "./outline-keys.ts";

interface OutlineUse {
  readonly rows: readonly ShownRow[];
  readonly current: number;
  readonly goTo: (index: number) => void;
  readonly toggle: (key: string, open: boolean) => void;
  readonly activate: (row: ShownRow) => void;
}

/** Letters within so many milliseconds are one word. */
const typingMs = 600;

export function useOutlineKeys(use: OutlineUse): (event: KeyboardEvent) => void {
  const typed = useRef({ text: "", atMs: 0 });
  const act = (event: KeyboardEvent): boolean => {
    const { rows, current, goTo, toggle, activate } = use;
    const isOnRow = event.target instanceof HTMLElement && event.target.role === "treeitem";
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return false;
    const here = rows[current];
    if (event.key === "Enter" && here !== undefined) {
      activate(here);
      return true;
    }
    const action = outlineAction(event.key, current, rows);
    if (action?.kind === "go") goTo(action.to);
    else if (action !== null) toggle(action.key, action.kind === "open");
    else if (event.key.length === 1 && event.key !== " ") {
      const found = rowByText(typedUntilNow(event, typed), current, rows);
      if (found !== null) goTo(found);
    } else return false;
    return true;
  };
  return (event) => {
    if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function typedUntilNow(
  event: KeyboardEvent,
  typed: { current: { readonly text: string; readonly atMs: number } },
): string {
  const { text, atMs } = typed.current;
  const next = event.timeStamp - atMs < typingMs ? text + event.key : event.key;
  typed.current = { text: next, atMs: event.timeStamp };
  return next;
}
