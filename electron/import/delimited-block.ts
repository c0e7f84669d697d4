// A block of whole rows of a CSV-like file → staged records, and the rows that are refused.

import { isUtf8 } from "node:buffer";
import type { CompiledMapping } from "./compile-mapping.ts";
import type { RefusedLine } from "./json-lines-block.ts";
import type { LayoutTable } from "./layout-table.ts";
import { RowReader } from "./row-reader.ts";
import { splitRow } from "./split-row.ts";
import { MessageStager } from "./stage-message.ts";
import type { StagingWriter } from "./staging-writer.ts";

const shownText = 500;

export class DelimitedBlock {
  readonly #stager: MessageStager;
  #reader: RowReader | undefined;
  #mapping: string | undefined;

  constructor(layouts: LayoutTable, writer: StagingWriter) {
    this.#stager = new MessageStager(layouts, writer);
  }

  read(
    bytes: Uint8Array,
    mapping: CompiledMapping,
  ): { readonly lineCount: number; readonly refused: readonly RefusedLine[] } {
    const reader = this.#readerOf(mapping);
    const refused: RefusedLine[] = [];
    const text = cleanText(bytes, refused);
    let line = 0;
    for (let at = 0; at < text.length;) {
      const row = splitRow(text, at, mapping.separator);
      const isBlank = row.fields.length === 1 && row.fields[0] === "";
      if (!isBlank) {
        const refuse = (found: string, expected: string): void =>
          void refused.push({
            line,
            found,
            expected,
            text: text.slice(at, Math.min(row.next - 1, at + shownText)),
          });
        const message = row.problem === undefined ? reader.read(row.fields) : undefined;
        if (message === undefined) refuse(row.problem ?? "", "quotes around whole fields, doubled inside");
        else if (message.ok) this.#stager.stageMessage(message.value);
        else refuse(message.error.found, message.error.expected);
      }
      line += row.lineCount;
      at = row.next;
    }
    return { lineCount: line, refused: refused.sort((a, b) => a.line - b.line) };
  }

  #readerOf(mapping: CompiledMapping): RowReader {
    const key = JSON.stringify(mapping);
    if (this.#reader === undefined || this.#mapping !== key) this.#reader = new RowReader(mapping);
    this.#mapping = key;
    return this.#reader;
  }
}

/** The text of the block; lines that are no UTF-8 are refused and left blank. */
function cleanText(bytes: Uint8Array, refused: RefusedLine[]): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(bytes)) return all.toString("utf8");
  const lines: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(0x0a, at);
    const end = found < 0 ? bytes.length : found;
    const isClean = isUtf8(bytes.subarray(at, end));
    const text = all.toString("utf8", at, end);
    if (!isClean) {
      const shown = text.slice(0, shownText);
      refused.push({ line: lines.length, found: "bytes that are no UTF-8", expected: "UTF-8", text: shown });
    }
    lines.push(isClean ? text : "");
    at = end + 1;
  }
  return lines.join("\n");
}
