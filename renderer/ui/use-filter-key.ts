// "/" goes to the field that filters the list in view.

import type { RefObject } from "react";
import { isTyping, matchesShortcut } from "./shortcut.ts";
import { useKeyDown } from "./use-key-down.ts";

export function useFilterKey(field: RefObject<HTMLInputElement | null>): void {
  useKeyDown((event) => {
    if (isTyping(event.target) || !matchesShortcut(event, "/")) return;
    event.preventDefault();
    field.current?.focus();
  });
}
