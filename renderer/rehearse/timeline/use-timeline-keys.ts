// Binds the keys of timeline-commands.ts while a rehearsal is travelled through. Fields, menus, lists and sliders keep
// their keys, and a button its space bar.

import { isTyping, matchesShortcut } from "../../ui/shortcut.ts";
import { runCommand } from "../../ui/commands.ts";
import { useKeyDown } from "../../ui/use-key-down.ts";
import type { Rehearsing } from "../rehearsing.ts";

const keys: readonly (readonly [keys: string, command: string])[] = [
  ["ArrowLeft", "timeline.previous"],
  ["ArrowRight", "timeline.next"],
  ["Shift ArrowLeft", "timeline.previousOfPerson"],
  ["Shift ArrowRight", "timeline.nextOfPerson"],
  ["Mod ArrowLeft", "timeline.previousAtStep"],
  ["Mod ArrowRight", "timeline.nextAtStep"],
  ["Home", "timeline.publication"],
  ["End", "timeline.end"],
  ["[", "timeline.slower"],
  ["]", "timeline.faster"],
  ["G", "timeline.goTo"],
  ["B", "timeline.bookmark"],
  [",", "timeline.previousBookmark"],
  [".", "timeline.nextBookmark"],
];

const zoomKeys: Readonly<Record<string, string>> = {
  Equal: "timeline.zoomIn",
  NumpadAdd: "timeline.zoomIn",
  Minus: "timeline.zoomOut",
  NumpadSubtract: "timeline.zoomOut",
};

const ownKeys = '[role="dialog"], [role="menu"], [role="listbox"], [role="slider"], [role="tablist"]';
const pressedBySpace = 'button, a[href], summary, [role="button"], [role="switch"], [role="checkbox"]';

/** null: no rehearsal is travelled through. */
export function useTimelineKeys(rehearsing: Rehearsing | null): void {
  useKeyDown((event) => {
    if (rehearsing === null || isOthers(event)) return;
    const command = commandOf(event);
    if (command !== undefined && runCommand(command)) event.preventDefault();
  });
}

function isOthers({ target, key }: KeyboardEvent): boolean {
  if (isTyping(target)) return true;
  if (!(target instanceof Element)) return false;
  // Choices side by side are walked through with the arrows.
  if (target instanceof HTMLInputElement && key.startsWith("Arrow")) return true;
  if (key === " " && (target instanceof HTMLInputElement || target.closest(pressedBySpace) !== null))
    return true;
  return target.closest(ownKeys) !== null;
}

function commandOf(event: KeyboardEvent): string | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === " ") return altKey || ctrlKey || metaKey || shiftKey ? undefined : "timeline.play";
  // With Alt, some systems give the key another sign; its place on the keyboard stays.
  if (altKey && !ctrlKey && !metaKey) return zoomKeys[event.code];
  // Many keyboards have the brackets behind AltGr, which some systems report as Ctrl and Alt.
  const isThird = event.getModifierState("AltGraph");
  return keys.find(([one]) => (isThird && one.length === 1 ? key === one : matchesShortcut(event, one)))?.[1];
}
