// The beginning of a file of JSON: its first messages, and which traits and properties there are.

import { isUtf8 } from "node:buffer";
import type { PreviewRow } from "../../../shared/api/import-contract.ts";
import { err, type Result } from "../../../shared/base/result.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { Rejection } from "../../../shared/people/parse-message.ts";
import { checkMessage, messagesOf } from "../check-message.ts";
import { formOf } from "../file-form.ts";
import { noJson, noUtf8 } from "../refused-line.ts";
import type { RowBlock } from "../row-block.ts";
import type { FileStart } from "./file-start.ts";
import { type Looked, mostRowsLookedAt } from "./looked.ts";
import { previewedRows, previewOf, refusedPreview } from "./preview.ts";
import { SeenFields } from "./seen-fields.ts";

export interface JsonToLookAt {
  readonly name: string;
  readonly start: FileStart;
  readonly kind: "json" | "jsonLines";
}

export function lookAtJson({ name, start, kind }: JsonToLookAt): Looked {
  const reading = new FirstRows();
  for (const block of blocksOf(name, start, kind)) reading.take(block);
  const { rowCount, messageCount, rows, fields, readBytes } = reading;
  const isAll = start.isWhole && !reading.isFull;
  const bytesPerRow = readBytes / Math.max(rowCount, 1);
  const estimate = start.totalBytes === null ? null : Math.round(start.totalBytes / Math.max(bytesPerRow, 1));
  const [first] = rows;
  const none = first?.problem ?? {
    found: rowCount === 0 ? nothingIn(start) : "no messages",
    expected: "messages",
  };
  return {
    form: { kind },
    isGzip: start.isGzip,
    rowsLookedAt: rowCount,
    estimatedRows: isAll ? rowCount : estimate,
    columns: [],
    mapping: null,
    recognised: null,
    doubts: [],
    problems: messageCount > 0 ? [] : [{ file: name, line: first?.line ?? 1, ...none }],
    rows,
    fields: fields.list(),
  };
}

const nothingIn = ({ isWhole }: FileStart): string =>
  isWhole ? "no messages" : "a first message of more than eight million characters";

/** As an import cuts them; a row that is cut off at the end of what was read is left out. */
function blocksOf(name: string, start: FileStart, kind: JsonToLookAt["kind"]): readonly RowBlock[] {
  const form = formOf(name, start.bytes, { format: kind === "json" ? "json" : "jsonl" });
  if (!form.ok) return [];
  const { cutter } = form.value;
  const blocks = [...cutter.push(new Uint8Array(start.bytes), 0), ...cutter.finish()];
  return start.isWhole ? blocks : [...blocks.slice(0, -1), ...blocks.slice(-1).map(withoutLastRow)];
}

function withoutLastRow({ bytes, ...rest }: RowBlock): RowBlock {
  const end = bytes.lastIndexOf(0x0a, -2) + 1;
  return { ...rest, bytes: bytes.subarray(0, end) };
}

class FirstRows {
  readonly rows: PreviewRow[] = [];
  readonly fields = new SeenFields();
  rowCount = 0;
  messageCount = 0;
  readBytes = 0;
  #line = 0;

  get isFull(): boolean {
    return this.rowCount >= mostRowsLookedAt;
  }

  take({ bytes, lines }: RowBlock): void {
    let row = 0;
    for (let at = 0; at < bytes.length && !this.isFull; row++) {
      const end = bytes.indexOf(0x0a, at);
      this.#takeRow(bytes.subarray(at, end), lines?.[row] ?? this.#line + row + 1);
      this.readBytes += end + 1 - at;
      at = end + 1;
    }
    this.#line += row;
  }

  #takeRow(bytes: Uint8Array, line: number): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    if (/^[ \t\r]*$/.test(text)) return;
    this.rowCount++;
    for (const { call, message } of messagesIn(bytes, text)) {
      if (message.ok) {
        this.messageCount++;
        this.fields.take(message.value, call);
      }
      if (this.rows.length >= previewedRows) continue;
      this.rows.push(message.ok ? previewOf(line, message.value) : refusedPreview(line, message.error));
    }
  }
}

interface ReadCall {
  readonly call: unknown;
  readonly message: Result<Message, Rejection>;
}

function messagesIn(bytes: Uint8Array, text: string): readonly ReadCall[] {
  if (!isUtf8(bytes)) return [{ call: undefined, message: err(noUtf8) }];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ call: undefined, message: err(noJson) }];
  }
  return messagesOf(value).map((call) => ({ call, message: checkMessage(call, text.length) }));
}
