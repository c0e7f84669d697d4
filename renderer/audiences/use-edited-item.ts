// The item that a page edits. What nothing uses is saved by itself, a moment after the last change, as soon as it is
// right; what is used is saved when somebody has seen what that affects.

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import { changeItem, changeWithUndo } from "../definitions/change-item.ts";
import { offerUndo } from "../ui/offer-undo.tsx";
import { useKeyDown } from "../ui/use-key-down.ts";
import { isTyping, matchesShortcut } from "../ui/shortcut.ts";
import { EditedItem, type EditedState } from "./edited-item.ts";

interface Item {
  readonly id: string;
  readonly name: string;
}

interface Editing<T extends Item> {
  readonly list: "audiences" | "computedTraits";
  readonly saved: T;
  /** undefined: not known yet; nothing is saved before it is. */
  readonly isUsed: boolean | undefined;
  /** What is wrong with an item; null where it can be saved. */
  readonly problemOf: (item: T) => string | null;
}

export interface UsedItem<T> extends EditedState<T> {
  readonly problem: string | null;
  readonly edit: (next: T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  readonly keepOwn: () => void;
  readonly save: () => void;
}

const pauseMs = 300;

/** By list and id, for as long as the window is open. Each is of the type that its list has. */
const opened = new Map<string, EditedItem<unknown>>();

export function useEditedItem<T extends Item>({ list, saved, isUsed, problemOf }: Editing<T>): UsedItem<T> {
  const edited = editedItem(list, saved);
  const state = useSyncExternalStore(edited.subscribe, () => edited.state);
  useEffect(() => edited.see(saved), [edited, saved]);
  const { shown, isDraft, isSaving, refusal } = state;
  const problem = problemOf(shown);
  const savesItself = isDraft && !isSaving && problem === null && refusal === null && isUsed === false;
  useEffect(() => {
    if (!savesItself) return;
    const timer = setTimeout(() => void edited.save(), pauseMs);
    return () => clearTimeout(timer);
  }, [edited, shown, savesItself]);
  const leave = useEffectEvent(() => void (savesItself && edited.save()));
  // Whoever leaves right after the last change does not wait for it.
  useEffect(() => () => leave(), []);
  useUndoKeys(edited);
  return {
    ...state,
    problem,
    edit: (next) => edited.edit(next),
    undo: () => edited.undo(),
    redo: () => edited.redo(),
    discard: () => edited.discard(),
    keepOwn: () => void edited.keepOwn(),
    save: () => void saveWithUndo(edited),
  };
}

/** Of what was saved because somebody said so: they may take it back as easily. */
async function saveWithUndo<T extends Item>(edited: EditedItem<T>): Promise<void> {
  const { saved: before, shown } = edited.state;
  await edited.save();
  if (edited.state.refusal !== null) return;
  const undo = async (): Promise<Refusal | null> => {
    edited.edit(before);
    await edited.save();
    return edited.state.refusal;
  };
  offerUndo({ sentence: `Saved ${shown.name}.`, undo });
}

function editedItem<T extends Item>(list: Editing<T>["list"], saved: T): EditedItem<T> {
  const key = `${list} ${saved.id}`;
  const known = opened.get(key) as EditedItem<T> | undefined;
  if (known !== undefined) return known;
  const made = new EditedItem<T>(saved, (before, after) =>
    before.name === after.name
      ? changeItem({ list, before, after })
      : changeWithUndo({ list, before, after }, `Renamed ${before.name} to ${after.name}.`),
  );
  opened.set(key, made as EditedItem<unknown>);
  return made;
}

function useUndoKeys(edited: Pick<EditedItem<never>, "undo" | "redo">): void {
  useKeyDown((event) => {
    if (isTyping(event.target)) return;
    if (matchesShortcut(event, "Mod Z")) edited.undo();
    else if (matchesShortcut(event, "Mod Shift Z") || matchesShortcut(event, "Mod Y")) edited.redo();
    else return;
    event.preventDefault();
  });
}
