// Copy, cut and paste of clauses and groups as the JSON that files have. In a text field they mean the text.

import type { ClipboardEvent, KeyboardEvent } from "react";
import { emptyCondition, partAt } from "../document/condition-path.ts";
import { outlineOf } from "../document/condition-outline.ts";
import { readPasted } from "../document/read-pasted.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import type { Editing, FocusPlace, PasteRefusal } from "./editing.ts";
import { focusPlaceOf } from "./focus-attributes.ts";
import { type Acted, appended, insertedAfter, removed } from "./part-actions.ts";

export interface Clipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface ClipboardUse extends Pick<Editing, "condition" | "place" | "readOnly" | "change"> {
  /** What was pasted could not be taken. */
  readonly onRefused: (refusal: PasteRefusal) => void;
}

export function clipboardOf({ condition, place, readOnly, change, onRefused }: ClipboardUse): Clipboard {
  const copy = (event: ClipboardEvent): FocusPlace | null => {
    const at = focusedIn(event);
    const part = at === null ? undefined : partAt(condition, at.pointer);
    if (at === null || part === undefined) return null;
    event.clipboardData.setData("text/plain", JSON.stringify(part, null, 2));
    event.preventDefault();
    return at;
  };
  return {
    onCopy: copy,
    onCut: (event) => {
      const at = readOnly ? null : copy(event);
      if (at === null) return;
      const acted = removed(condition, at.pointer);
      change(acted.condition, acted.focus);
    },
    onPaste: (event) => {
      const at = readOnly ? null : focusedIn(event);
      if (at === null) return;
      event.preventDefault();
      const read = readPasted(event.clipboardData.getData("text/plain"), place);
      if (!read.ok) return onRefused({ pointer: partNear(condition, at.pointer), problems: read.error });
      const acted = pasted(condition, at, read.value);
      change(acted.condition, acted.focus);
    },
    // Steps are copied and pasted by the same keys elsewhere in the window.
    onKeyDown: (event) => {
      if ((event.ctrlKey || event.metaKey) && ["c", "x", "v"].includes(event.key.toLowerCase()))
        event.stopPropagation();
    },
  };
}

/** Where the focus is; null in a text field. */
function focusedIn({ target }: ClipboardEvent): FocusPlace | null {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return null;
  return focusPlaceOf(target instanceof Element ? target : null);
}

/** The group's own place, where the pointer is that of what is below its `not`s. */
const partNear = (condition: Condition, pointer: string): string =>
  outlineOf(condition).inner === pointer ? "" : pointer;

/** On the head of the whole, or where nothing is asked yet: instead of it. Else behind the part, or into the group. */
function pasted(condition: Condition, { pointer, token }: FocusPlace, parts: readonly Condition[]): Acted {
  const top = outlineOf(condition);
  const isEmpty = top.kind === "group" && top.parts.length === 0;
  const [first = emptyCondition, ...others] = parts;
  if ((pointer === "" && token === "mode") || isEmpty) {
    const whole = others.length === 0 ? first : { all: parts };
    return { condition: whole, focus: { pointer: "", token: "mode" } };
  }
  const isAdd = token === "add" || token === "addGroup";
  const group = isAdd ? partAt(condition, pointer) : undefined;
  if (group === undefined) return insertedAfter(condition, pointer, parts);
  const list = "all" in group ? group.all : "any" in group ? group.any : [group];
  return appended(condition, { pointer, count: list.length }, parts);
}
