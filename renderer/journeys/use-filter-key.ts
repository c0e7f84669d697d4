// "/" goes to the field that filters the list in view.

import { type RefObject, useEffect } from "react";
import { isTyping, matchesShortcut } from "../ui/shortcut.ts";

export function useFilterKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || !matchesShortcut(event, "/")) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [field]);
}
