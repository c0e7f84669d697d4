// What a key does in the outline, as in every tree: pure, on the rows that can be seen.

import type { OutlineRow } from "./outline-rows.ts";

export interface ShownRow {
  readonly row: OutlineRow;
  /** null: nothing is inside of it. */
  readonly isOpen: boolean | null;
}

export type OutlineAction =
  { readonly kind: "go"; readonly to: number } | { readonly kind: "open" | "close"; readonly key: string };

/** `at` is the focused row. null: the key is none of the tree's. */
export function outlineAction(key: string, at: number, rows: readonly ShownRow[]): OutlineAction | null {
  const here = rows[at];
  if (here === undefined) return null;
  switch (key) {
    case "ArrowDown":
      return { kind: "go", to: Math.min(at + 1, rows.length - 1) };
    case "ArrowUp":
      return { kind: "go", to: Math.max(at - 1, 0) };
    case "Home":
      return { kind: "go", to: 0 };
    case "End":
      return { kind: "go", to: rows.length - 1 };
    case "ArrowRight":
      if (here.isOpen === false) return { kind: "open", key: here.row.key };
      return { kind: "go", to: here.isOpen === true ? at + 1 : at };
    case "ArrowLeft":
      if (here.isOpen === true) return { kind: "close", key: here.row.key };
      return { kind: "go", to: parentOf(at, rows) };
    default:
      return null;
  }
}

/** The next row, from the one after `at` on and around, that begins with what was typed. */
export function rowByText(typed: string, at: number, rows: readonly ShownRow[]): number | null {
  const wanted = typed.toLowerCase();
  for (let by = wanted.length > 1 ? 0 : 1; by <= rows.length; by += 1) {
    const index = (at + by) % rows.length;
    if (rows[index]?.row.label.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}

function parentOf(at: number, rows: readonly ShownRow[]): number {
  const level = rows[at]?.row.level ?? 1;
  const parent = rows.slice(0, at).findLastIndex(({ row }) => row.level < level);
  return parent === -1 ? at : parent;
}

/** Without the rows inside of closed ones. */
export function shownRows(rows: readonly OutlineRow[], closed: ReadonlySet<string>): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  let hiddenFrom = Infinity;
  rows.forEach((row, index) => {
    if (row.level > hiddenFrom) return;
    hiddenFrom = Infinity;
    const hasInside = (rows[index + 1]?.level ?? 0) > row.level;
    const isClosed = hasInside && closed.has(row.key);
    if (isClosed) hiddenFrom = row.level;
    shown.push({ row, isOpen: hasInside ? !isClosed : null });
  });
  return shown;
}
