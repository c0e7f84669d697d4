// The rows of a stored chunk with everything that was kept of each message: for stories and explanations (the
// rows of one person) and for merging a chunk with a later import (all rows).

import type { ExtraField, RowLayout } from "./row-layout.ts";
import type { StoredMessageChunk } from "./open-chunk.ts";
import type { Integers } from "./integers.ts";
import type { TextLines } from "./text-lines.ts";

export interface StoredRow {
  readonly user: number;
  readonly atMs: number;
  readonly position: number;
  readonly layout: RowLayout;
  /** Index of `layout` in the chunk's directory. */
  readonly layoutCode: number;
  /** Body of a JSON string. */
  readonly messageId: string | undefined;
  /** JSON texts of the extras of the layout, in their order. */
  readonly extras: readonly string[];
  /** JSON texts of the keys of the layout, in their order. */
  readonly values: readonly string[];
}

interface Cursor {
  readonly codes: Integers;
  readonly texts: TextLines;
  next: number;
}

/** The rows of the users from … to − 1. Columns of kinds that these do not have are not read. */
export function* readRows(chunk: StoredMessageChunk, from: number, to: number): Generator<StoredRow> {
  const { layouts } = chunk.directory;
  const { layoutCodes, positions, offsets } = chunk;
  const firstRow = offsets[from] as number;
  const endRow = offsets[to] as number;
  const cursors = openCursors(chunk, { firstRow, endRow, withValues: true });
  let nextId =
    firstRow === 0
      ? 0
      : countRows(
          layoutCodes,
          firstRow,
          flags(layouts, (layout) => layout.hasMessageId),
        );
  for (let row = firstRow, user = from; row < endRow; row++) {
    while (row === offsets[user + 1]) user++;
    const layoutCode = layoutCodes[row] as number;
    const layout = layouts[layoutCode] as RowLayout;
    const { extras, values } = cursors[layoutCode] as LayoutCursors;
    yield {
      user,
      atMs: chunk.instantOf(row),
      position: positions[row] as number,
      layout,
      layoutCode,
      messageId: layout.hasMessageId ? chunk.messageIdAt(nextId++) : undefined,
      extras: extras.map(nextText),
      values: values.map(nextText),
    };
  }
}

export interface RowExtras extends Pick<StoredRow, "user" | "atMs" | "position" | "layout" | "extras"> {
  readonly row: number;
}

/** What the links between ids are made of, of all users: the columns of values are not read. */
export function* readExtras(chunk: StoredMessageChunk): Generator<RowExtras> {
  const { layouts } = chunk.directory;
  const { layoutCodes, positions, offsets, userCount } = chunk;
  const endRow = offsets[userCount] as number;
  const cursors = openCursors(chunk, { firstRow: 0, endRow, withValues: false });
  for (let row = 0, user = 0; row < endRow; row++) {
    while (row === offsets[user + 1]) user++;
    const layoutCode = layoutCodes[row] as number;
    const layout = layouts[layoutCode] as RowLayout;
    if (layout.extras.length === 0) continue;
    const extras = (cursors[layoutCode] as LayoutCursors).extras.map(nextText);
    yield { row, user, atMs: chunk.instantOf(row), position: positions[row] as number, layout, extras };
  }
}

function nextText(cursor: Cursor): string {
  return cursor.texts.at(cursor.codes[cursor.next++] as number);
}

interface LayoutCursors {
  readonly extras: readonly Cursor[];
  readonly values: readonly Cursor[];
}

interface CursorRange {
  readonly firstRow: number;
  readonly endRow: number;
  readonly withValues: boolean;
}

/** For each layout that occurs in these rows, the columns of its fields, each at its first value. */
function openCursors(
  chunk: StoredMessageChunk,
  { firstRow, endRow, withValues }: CursorRange,
): readonly (LayoutCursors | undefined)[] {
  const { layouts, columns } = chunk.directory;
  const indexOf = new Map(
    columns.map(({ kind, field }, index) => [
      fieldKey(kind, field.part, "key" in field ? field.key : ""),
      index,
    ]),
  );
  const kindCode = new Map(chunk.kinds.map(({ type, name }, code) => [`${type}:${name}`, code]));
  const opened = new Map<string, Cursor>();
  const used = new Set(chunk.layoutCodes.subarray(firstRow, endRow));
  const open = (layout: RowLayout, part: ExtraField | "content", key: string): Cursor => {
    const kind = kindCode.get(`${layout.type}:${layout.name}`) as number;
    const id = fieldKey(kind, part, key);
    let cursor = opened.get(id);
    if (cursor === undefined) {
      const has = flags(layouts, (other) => sameKind(other, layout) && hasField(other, part, key));
      const next = firstRow === 0 ? 0 : countRows(chunk.layoutCodes, firstRow, has);
      opened.set(id, (cursor = { ...chunk.readTexts(indexOf.get(id) as number), next }));
    }
    return cursor;
  };
  return layouts.map((layout, code) =>
    used.has(code)
      ? {
          extras: layout.extras.map((part) => open(layout, part, "")),
          values: withValues ? layout.keys.map((key) => open(layout, "content", key)) : [],
        }
      : undefined,
  );
}

const fieldKey = (kind: number, part: string, key: string): string => `${kind}:${part}:${key}`;

const sameKind = (a: RowLayout, b: RowLayout): boolean => a.type === b.type && a.name === b.name;

const hasField = (layout: RowLayout, part: ExtraField | "content", key: string): boolean =>
  part === "content" ? layout.keys.includes(key) : layout.extras.includes(part);

const flags = (layouts: readonly RowLayout[], test: (layout: RowLayout) => boolean): Uint8Array =>
  Uint8Array.from(layouts, (layout) => (test(layout) ? 1 : 0));

function countRows(layoutCodes: Integers, before: number, has: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < before; row++) count += has[layoutCodes[row] as number] as number;
  return count;
}
