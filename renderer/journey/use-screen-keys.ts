// Binds the keys of journey-commands.ts while the screen is shown. What is nearer to the focus (a menu, a field,
// the canvas) takes its keys first.

import { isTyping, matchesShortcut } from "../ui/shortcut.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import type { JourneyMode } from "./journey-mode.ts";

export interface ScreenKeys {
  readonly onMode: (mode: JourneyMode) => void;
  readonly onRehearse: () => void;
  readonly onOutline: () => void;
  readonly onVersions: () => void;
  /** While nothing is built: building binds its own. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Closes the topmost thing. */
  readonly onEscape: () => void;
}

export function useScreenKeys(keys: ScreenKeys): void {
  useKeyDown((event) => {
    const act = actionOf(event, keys);
    if (act === null || isOthers(event)) return;
    event.preventDefault();
    act();
  });
}

/** Escape closes the menu or dialog that has the focus; undo in a field undoes typing. */
function isOthers(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === "z") return isTyping(event.target);
  if (event.key !== "Escape" || !(event.target instanceof Element)) return false;
  return event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

function actionOf(event: KeyboardEvent, keys: ScreenKeys): (() => void) | null {
  const bound: readonly (readonly [string, () => void])[] = [
    ["Mod 1", () => keys.onMode("overview")],
    ["Mod 2", () => keys.onMode("build")],
    ["Mod 3", () => keys.onMode("rehearse")],
    ["Mod Enter", keys.onRehearse],
    ["Mod Shift O", keys.onOutline],
    ["Mod Shift H", keys.onVersions],
    ["Mod Z", keys.onUndo],
    ["Mod Shift Z", keys.onRedo],
    ["Escape", keys.onEscape],
  ];
  return bound.find(([shortcut]) => matchesShortcut(event, shortcut))?.[1] ?? null;
}
