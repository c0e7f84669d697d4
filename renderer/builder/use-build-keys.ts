// Binds the keys of building while it is on screen. A text field, a menu, a dialog and the inspector keep their keys
// to themselves.

import { useEffect, useEffectEvent } from "react";
import { isTyping, matchesShortcut } from "../ui/shortcut.ts";

export interface BuildActions {
  readonly add: () => void;
  readonly edit: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
  readonly duplicate: () => void;
  readonly selectAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Whether there was anything to give up. */
  readonly giveUp: () => boolean;
  readonly copy: (event: ClipboardEvent) => void;
  readonly cut: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
}

const ownKeys = '[role="dialog"], [role="menu"], [role="listbox"], [data-condition-editor]';

const isOutside = (event: Event, places: string): boolean =>
  !isTyping(event.target) && !(event.target instanceof Element && event.target.closest(places) !== null);

/** On the canvas, on the outline, or nowhere in particular. */
const isOfSteps = (event: Event): boolean => isOutside(event, `${ownKeys}, [data-inspector]`);

/** Marked text is copied as text. */
const hasText = (): boolean => (getSelection()?.toString() ?? "") !== "";

export function useBuildKeys(enabled: boolean, actions: BuildActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && press(event, actions)) event.preventDefault();
  });
  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || !isOfSteps(event)) return;
    if (event.type === "paste") actions.paste(event);
    else if (!hasText()) actions[event.type === "cut" ? "cut" : "copy"](event);
  });
  useEffect(() => {
    if (!enabled) return;
    const key = (event: KeyboardEvent) => onKey(event);
    const clipboard = (event: ClipboardEvent) => onClipboard(event);
    const kinds = ["copy", "cut", "paste"] as const;
    window.addEventListener("keydown", key);
    for (const kind of kinds) document.addEventListener(kind, clipboard);
    return () => {
      window.removeEventListener("keydown", key);
      for (const kind of kinds) document.removeEventListener(kind, clipboard);
    };
  }, [enabled]);
}

/** Whether the key was taken. */
function press(event: KeyboardEvent, actions: BuildActions): boolean {
  const pressed = (...keys: readonly string[]) => keys.some((one) => matchesShortcut(event, one));
  const act = (action: () => void) => {
    action();
    return true;
  };
  if (pressed("Escape")) return actions.giveUp();
  if (isOutside(event, ownKeys)) {
    if (pressed("Mod Z")) return act(actions.undo);
    if (pressed("Mod Shift Z", "Mod Y")) return act(actions.redo);
    if (pressed("F2")) return act(actions.rename);
  }
  if (!isOfSteps(event)) return false;
  if (pressed("A")) return act(actions.add);
  if (pressed("Delete", "Backspace")) return act(actions.remove);
  if (pressed("Mod D")) return act(actions.duplicate);
  if (pressed("Mod A")) return act(actions.selectAll);
  // Elsewhere Enter belongs to what has the focus.
  return pressed("Enter") && event.target === document.body ? act(actions.edit) : false;
}
