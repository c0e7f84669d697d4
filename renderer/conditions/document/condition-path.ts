// Parts of a condition by their place: get, put, insert, take out, move. A pointer goes from the condition's own
// top ("", "/all/0", "/all/1/not", RFC 6901) and names whole conditions, never what is inside a clause. A place
// that does not exist changes nothing: a picker may answer after its clause was undone.

import type { Condition } from "../../../shared/conditions/condition.ts";

/** Of everybody: a condition in which nothing is asked yet. */
export const emptyCondition: Condition = { all: [] };

/** A part becomes another one, or nothing. */
type Replace = (part: Condition) => Condition | null;

/** Undefined where there is no such part. */
export function partAt(condition: Condition, pointer: string): Condition | undefined {
  let found: Condition | undefined;
  replace(condition, keysOf(pointer), (part) => {
    found = part;
    return part;
  });
  return found;
}

export const replacePart = (condition: Condition, pointer: string, part: Condition): Condition =>
  replace(condition, keysOf(pointer), () => part) ?? emptyCondition;

/** Without the part and without the `not`s around it alone. */
export const removePart = (condition: Condition, pointer: string): Condition =>
  replace(condition, keysOf(pointer), () => null) ?? emptyCondition;

/** Puts `parts` into the list of the group at `pointer`; a clause that stands there becomes a group first. */
export function insertParts(
  condition: Condition,
  { pointer, index }: { readonly pointer: string; readonly index: number },
  parts: readonly Condition[],
): Condition {
  const into = (list: readonly Condition[]): readonly Condition[] => list.toSpliced(index, 0, ...parts);
  const group = (part: Condition): Condition => {
    if ("all" in part) return { ...part, all: into(part.all) };
    if ("any" in part) return { ...part, any: into(part.any) };
    return { all: into([part]) };
  };
  return replace(condition, keysOf(pointer), group) ?? emptyCondition;
}

/** Where the part at `pointer` stands in its group; null for the top, and for what is alone under a `not`. */
export function placeInGroup(
  pointer: string,
): { readonly group: string; readonly list: string; readonly index: number } | null {
  const match = /^(.*)(\/(?:all|any))\/([0-9]+)$/.exec(pointer);
  if (match === null) return null;
  const [, group = "", link = "", index = ""] = match;
  return { group, list: group + link, index: Number(index) };
}

/** The part with its neighbour's place exchanged; null where there is no neighbour on that side. */
export function movePart(
  condition: Condition,
  pointer: string,
  by: -1 | 1,
): { readonly condition: Condition; readonly pointer: string } | null {
  const place = placeInGroup(pointer);
  if (place === null) return null;
  const target = `${place.list}/${place.index + by}`;
  const part = partAt(condition, pointer);
  const neighbour = partAt(condition, target);
  if (part === undefined || neighbour === undefined) return null;
  const moved = replacePart(replacePart(condition, pointer, neighbour), target, part);
  return { condition: moved, pointer: target };
}

const keysOf = (pointer: string): readonly string[] => pointer.split("/").slice(1);

function replace(condition: Condition, keys: readonly string[], how: Replace): Condition | null {
  const [form, ...rest] = keys;
  if (form === undefined) return how(condition);
  if (form === "not" && "not" in condition) {
    const not = replace(condition.not, rest, how);
    return not === null ? null : { ...condition, not };
  }
  if (form === "all" && "all" in condition) return { ...condition, all: inList(condition.all, rest, how) };
  if (form === "any" && "any" in condition) return { ...condition, any: inList(condition.any, rest, how) };
  return condition;
}

function inList(
  list: readonly Condition[],
  [index, ...rest]: readonly string[],
  how: Replace,
): readonly Condition[] {
  return list.flatMap((part, at) => {
    if (String(at) !== index) return [part];
    const changed = replace(part, rest, how);
    return changed === null ? [] : [changed];
  });
}
