// What can be done with a clause or group as a whole, as pure steps from the condition to the next one and to where
// the focus goes.

import type { Condition } from "../../../shared/conditions/condition.ts";
import {
  insertParts,
  movePart,
  partAt,
  placeInGroup,
  removePart,
  replacePart,
} from "../document/condition-path.ts";
import { outlineOf } from "../document/condition-outline.ts";
import type { FocusPlace } from "./editing.ts";

export interface Acted {
  readonly condition: Condition;
  readonly focus: FocusPlace;
}

/** null where it cannot be moved further. */
export function moved(condition: Condition, place: FocusPlace, by: -1 | 1): Acted | null {
  const done = movePart(condition, place.pointer, by);
  return done && { condition: done.condition, focus: { pointer: done.pointer, token: place.token } };
}

/** The focus goes to what stands there then, else to the one before, else to the group's button for a new one. */
export function removed(condition: Condition, pointer: string): Acted {
  const rest = removePart(condition, pointer);
  const place = placeInGroup(pointer);
  if (place === null) return { condition: rest, focus: { pointer: "", token: "add" } };
  const candidates = [pointer, `${place.list}/${place.index - 1}`];
  const next = candidates.find((candidate) => partAt(rest, candidate) !== undefined);
  return {
    condition: rest,
    focus: next === undefined ? { pointer: place.group, token: "add" } : { pointer: next, token: null },
  };
}

export function duplicated(condition: Condition, pointer: string): Acted {
  const part = partAt(condition, pointer);
  return part === undefined
    ? { condition, focus: { pointer, token: null } }
    : insertedAfter(condition, pointer, [part]);
}

/** Behind the part at `pointer`, in its group; the top becomes a group of both. */
export function insertedAfter(condition: Condition, pointer: string, parts: readonly Condition[]): Acted {
  const place = placeInGroup(pointer);
  if (place !== null) {
    const at = { pointer: place.group, index: place.index + 1 };
    const first = `${place.list}/${place.index + 1}`;
    return { condition: insertParts(condition, at, parts), focus: { pointer: first, token: null } };
  }
  const top = outlineOf(condition);
  const count = top.kind === "group" ? top.parts.length : 1;
  return appended(condition, { pointer: top.kind === "group" ? top.inner : "", count }, parts);
}

/**
 * At the end of the group at `pointer`, which has `count` parts; a clause there becomes the first of a group. The
 * first clause of all needs no group around it.
 */
export function appended(
  condition: Condition,
  { pointer, count }: { readonly pointer: string; readonly count: number },
  parts: readonly Condition[],
): Acted {
  const [only] = parts;
  if (pointer === "" && count === 0 && only !== undefined && parts.length === 1)
    return { condition: only, focus: { pointer: "", token: null } };
  const next = insertParts(condition, { pointer, index: count }, parts);
  const group = partAt(next, pointer);
  const link = group !== undefined && "any" in group ? "any" : "all";
  return { condition: next, focus: { pointer: `${pointer}/${link}/${count}`, token: null } };
}

/** A group of the other kind around the part alone, for more to be added beside it. */
export function grouped(condition: Condition, pointer: string): Acted {
  const part = partAt(condition, pointer);
  const place = placeInGroup(pointer);
  if (part === undefined) return { condition, focus: { pointer, token: null } };
  const inner = place?.list.endsWith("/any") === true ? { all: [part] } : { any: [part] };
  return { condition: replacePart(condition, pointer, inner), focus: { pointer, token: "mode" } };
}

/** The parts of a group in its place; only where no `not` stands around it and it is in a group itself. */
export function ungrouped(condition: Condition, pointer: string): Acted | null {
  const part = partAt(condition, pointer);
  const place = placeInGroup(pointer);
  if (part === undefined || place === null) return null;
  const parts = "all" in part ? part.all : "any" in part ? part.any : null;
  if (parts === null) return null;
  const at = { pointer: place.group, index: place.index };
  return {
    condition: insertParts(removePart(condition, pointer), at, parts),
    focus: { pointer, token: null },
  };
}
