// The keys of a clause or group: Delete removes it, Alt with an arrow moves it, Ctrl D doubles it, Escape goes from
// a word to the whole and Enter back, arrows from one to the next.

import type { KeyboardEvent } from "react";
import type { OutlinePart } from "../document/condition-outline.ts";
import { type Editing, type FocusPlace, useEditing } from "./editing.ts";
import { focusPlaceOf } from "./focus-attributes.ts";
import { type Acted, duplicated, moved, removed } from "./part-actions.ts";

export function usePartKeys(part: OutlinePart): (event: KeyboardEvent<HTMLElement>) => void {
  const editing = useEditing();
  return (event) => {
    const place = focusPlaceOf(event.target instanceof Element ? event.target : null);
    if (place === null || place.pointer !== part.pointer || event.nativeEvent.isComposing) return;
    const isDone = onKey(event, place, editing);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Whether the key meant something here. */
function onKey(event: KeyboardEvent<HTMLElement>, place: FocusPlace, editing: Editing): boolean {
  const { condition, readOnly, change } = editing;
  const isWhole = place.token === null || place.token === "mode";
  const act = (acted: Acted | null): true => {
    if (acted !== null) change(acted.condition, acted.focus);
    return true;
  };
  if (event.key === "Escape" && !isWhole) {
    editing.focus({ pointer: place.pointer, token: null });
    return true;
  }
  if (!event.altKey && place.token === null && (event.key === "ArrowDown" || event.key === "ArrowUp"))
    return focusNeighbour(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
  if (event.key === "Enter" && place.token === null) {
    event.currentTarget.querySelector<HTMLElement>("button[data-token]")?.focus();
    return true;
  }
  if (readOnly) return false;
  if (event.altKey && event.key === "ArrowUp") return act(moved(condition, place, -1));
  if (event.altKey && event.key === "ArrowDown") return act(moved(condition, place, 1));
  if ((event.key === "Delete" || event.key === "Backspace") && isWhole && place.pointer !== "")
    return act(removed(condition, place.pointer));
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d" && place.pointer !== "")
    return act(duplicated(condition, place.pointer));
  return false;
}

/** From one clause or group to the next one on screen. */
function focusNeighbour(element: HTMLElement, by: -1 | 1): boolean {
  const editor = element.closest("[data-condition-editor]");
  const parts = [...(editor?.querySelectorAll<HTMLElement>('[data-token="part"]') ?? [])];
  const next = parts[parts.indexOf(element) + by];
  next?.focus();
  return next !== undefined;
}
