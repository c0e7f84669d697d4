// Content of a chunk → its sections.

import type { EncodedChunk } from "../message-store.ts";
import type { ChunkContent, ColumnContent } from "./chunk-content.ts";
import { compress } from "./compress.ts";
import { packInstants } from "./instants.ts";
import { packIntegers } from "./integers.ts";
import { joinSections } from "./join-sections.ts";
import { packMessageIds } from "./message-ids.ts";
import type { RowLayout } from "./row-layout.ts";
import { columnSection, type Directory, sectionNames } from "./sections.ts";
import { packRuns, packTexts } from "./texts.ts";

/** At least one user; every user has rows. */
export function encodeChunk(content: ChunkContent): EncodedChunk {
  const { users, atMs } = content;
  const sections = new Map<string, Uint8Array>([
    [sectionNames.rowCounts, narrow(rowCounts(content.offsets))],
    [sectionNames.instants, packInstants(atMs)],
    [sectionNames.codes, narrow(kindCodes(content))],
    [sectionNames.kinds, json(content.kinds)],
    [sectionNames.users, packTexts(users.map((user) => JSON.stringify(user)))],
    [sectionNames.directory, compress(json(directoryOf(content)))],
    [sectionNames.layoutCodes, packIntegers(content.layoutCodes)],
    [sectionNames.positions, packIntegers(content.positions, { delta: true })],
    [sectionNames.messageIds, packMessageIds(content.messageIds, positionsWithId(content))],
  ]);
  content.columns.forEach((column, index) => sections.set(columnSection(index), packColumn(column)));
  let firstAtMs = Infinity;
  let lastAtMs = -Infinity;
  for (let row = 0; row < atMs.length; row++) {
    firstAtMs = Math.min(firstAtMs, atMs[row] as number);
    lastAtMs = Math.max(lastAtMs, atMs[row] as number);
  }
  return {
    firstUser: users[0] as string,
    lastUser: users.at(-1) as string,
    userCount: users.length,
    messageCount: atMs.length,
    firstAtMs,
    lastAtMs,
    sections,
  };
}

const packColumn = ({ codes, texts }: ColumnContent): Uint8Array =>
  joinSections([packIntegers(codes), packRuns(texts)]);

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

function directoryOf({ layouts, columns }: ChunkContent): Directory {
  return {
    layouts,
    columns: columns.map(({ kind, field, texts }) => ({ kind, field, textCount: texts.ends.length })),
  };
}

function rowCounts(offsets: Uint32Array): Uint32Array {
  const counts = new Uint32Array(offsets.length - 1);
  for (let user = 0; user < counts.length; user++) {
    counts[user] = (offsets[user + 1] as number) - (offsets[user] as number);
  }
  return counts;
}

/** Kind of each layout, as an index of the chunk's kinds. */
export function kindOfLayouts(layouts: readonly RowLayout[], kinds: ChunkContent["kinds"]): Uint32Array {
  const codeOf = new Map(kinds.map(({ type, name }, code) => [`${type}:${name}`, code]));
  return Uint32Array.from(layouts, ({ type, name }) => codeOf.get(`${type}:${name}`) as number);
}

/** Kind of each row. */
export function kindCodes({ layouts, layoutCodes, kinds }: ChunkContent): Uint32Array {
  const kindOf = kindOfLayouts(layouts, kinds);
  const codes = new Uint32Array(layoutCodes.length);
  for (let row = 0; row < codes.length; row++) codes[row] = kindOf[layoutCodes[row] as number] as number;
  return codes;
}

function positionsWithId({ layouts, layoutCodes, positions }: ChunkContent): Uint32Array {
  if (layouts.every((layout) => layout.hasMessageId)) return positions;
  return positions.filter((_, row) => layouts[layoutCodes[row] as number]?.hasMessageId === true);
}

/** The bytes of the numbers in the narrowest width that holds them all. */
function narrow(numbers: Uint32Array): Uint8Array {
  let most = 0;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, numbers[index] as number);
  if (most < 0x100) return new Uint8Array(numbers);
  const wide = most < 0x1_0000 ? new Uint16Array(numbers) : numbers;
  return new Uint8Array(wide.buffer, wide.byteOffset, wide.byteLength);
}
