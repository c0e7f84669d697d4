// A block of whole rows of a CSV-like file → staged records, and the rows that are refused.

import { isUtf8 } from "node:buffer";
import { err } from "../../shared/base/result.ts";
import type { Rejection } from "../../shared/people/parse-message.ts";
import type { BlockTarget } from "./block-target.ts";
import type { CompiledMapping, Separator } from "./compile-mapping.ts";
import { fieldPlace } from "./field-place.ts";
import type { LayoutTable } from "./layout-table.ts";
import type { MessageProtector } from "./protection/protect-message.ts";
import { noUtf8, type RefusedLine, shownLine, wrongQuotes } from "./refused-line.ts";
import { RowReader } from "./row-reader.ts";
import { RowScanner } from "./row-scanner.ts";
import { splitRow } from "./split-row.ts";
import { MessageStager } from "./stage-message.ts";
import type { StagingWriter } from "./staging-writer.ts";

const lineBreak = 0x0a;
const quote = 0x22;

export class DelimitedBlock {
  readonly #layouts: LayoutTable;
  readonly #writer: StagingWriter;
  readonly #stager: MessageStager;
  readonly #protector: MessageProtector | undefined;
  #reader: RowReader | undefined;
  #scanner: RowScanner | undefined;
  /** Text of the mapping that the reader and the scanner are for. */
  #mapping: string | undefined;
  #refused: RefusedLine[] = [];

  constructor({ layouts, writer, protector }: BlockTarget) {
    this.#protector = protector;
    this.#layouts = layouts;
    this.#writer = writer;
    this.#stager = new MessageStager(layouts, writer);
  }

  /** `bytes` end with a line break. */
  read(
    bytes: Uint8Array,
    mapping: CompiledMapping,
  ): { readonly lineCount: number; readonly refused: readonly RefusedLine[] } {
    this.#use(mapping);
    this.#refused = [];
    const clean = isUtf8(bytes) ? bytes : this.#withoutBrokenLines(bytes);
    let line = 0;
    for (let at = 0; at < clean.length;) {
      const end = this.#scanner?.scan(clean, at) ?? -1;
      if (end >= 0) {
        line++;
        at = end + 1;
        continue;
      }
      const next = endOfRow(clean, at, mapping.separator) + 1;
      line += this.#readOddRow(clean.subarray(at, next), { line, separator: mapping.separator });
      at = next;
    }
    return { lineCount: line, refused: this.#refused.sort((a, b) => a.line - b.line) };
  }

  #use(mapping: CompiledMapping): void {
    const text = JSON.stringify(mapping);
    if (this.#mapping === text) return;
    this.#mapping = text;
    this.#reader = new RowReader(mapping);
    // The scanner copies what it reads: nothing that is protected may come its way.
    const isPlain = this.#protector === undefined && RowScanner.canScan(mapping);
    this.#scanner = isPlain ? new RowScanner(mapping, this.#layouts, this.#writer) : undefined;
  }

  /** The lines that the row spans. */
  #readOddRow(bytes: Uint8Array, place: { readonly line: number; readonly separator: Separator }): number {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    const { fields, lineCount, problem } = splitRow(text, 0, place.separator);
    if (fields.length === 1 && fields[0] === "") return lineCount;
    const message = problem === undefined ? this.#reader?.read(fields) : err(wrongQuotes(problem));
    if (message?.ok === true)
      this.#stager.stageMessage(this.#protector?.protect(message.value) ?? message.value);
    else if (message !== undefined) this.#refuse(text.replace(/\r?\n$/, ""), place, message.error);
    return lineCount;
  }

  #refuse(
    text: string,
    { line, separator }: { readonly line: number; readonly separator: Separator },
    rejection: Rejection,
  ): void {
    const { at } = rejection;
    const guilty = typeof at === "number" ? fieldPlace(text, at, separator) : null;
    this.#refused.push({ ...rejection, line, ...shownLine(text, guilty) });
  }

  /** Lines that are no UTF-8 are refused and left blank. */
  #withoutBrokenLines(bytes: Uint8Array): Uint8Array {
    const lines: string[] = [];
    for (let at = 0; at < bytes.length;) {
      const found = bytes.indexOf(lineBreak, at);
      const end = found < 0 ? bytes.length : found;
      const isClean = isUtf8(bytes.subarray(at, end));
      const text = Buffer.from(bytes.subarray(at, end)).toString("utf8");
      if (!isClean) this.#refused.push({ ...noUtf8, line: lines.length, ...shownLine(text, null) });
      lines.push(isClean ? text : "");
      at = end + 1;
    }
    return Buffer.from(`${lines.join("\n")}\n`, "utf8");
  }
}

/** The place of the line break that ends the row, by the rules of split-row.ts; or the end of `bytes`. */
function endOfRow(bytes: Uint8Array, start: number, separator: Separator): number {
  const by = (separator === "spaces" ? " " : separator).charCodeAt(0);
  let at = start;
  let isFieldStart = true;
  while (at < bytes.length && bytes[at] !== lineBreak) {
    if (isFieldStart && bytes[at] === quote) {
      at = endOfQuotes(bytes, at);
      isFieldStart = false;
      continue;
    }
    isFieldStart = bytes[at] === by;
    at++;
  }
  return at;
}

/** The place after the closing quote. */
function endOfQuotes(bytes: Uint8Array, start: number): number {
  for (let from = start + 1; ;) {
    const close = bytes.indexOf(quote, from);
    if (close < 0) return bytes.length;
    if (bytes[close + 1] !== quote) return close + 1;
    from = close + 2;
  }
}
