// Messages that a program makes → the space, on the same way as those of files.

import { Buffer } from "node:buffer";
import type { Result } from "../../shared/base/result.ts";
import type { ImportError } from "./import-error.ts";
import { type ImportOptions, type ImportSummary, runImport } from "./import-files.ts";
import type { SessionBlock } from "./message-reading.ts";

export interface ImportMessagesOptions extends ImportOptions {
  /** Texts of one or more whole lines of JSON Lines each, with or without a line break at the end. */
  readonly lines: AsyncIterable<string> | Iterable<string>;
  /** About, for progress. */
  readonly bytesTotal?: number;
}

const blockLength = 4 << 20;

/** As importFiles; refused lines are counted through all of `lines`. */
export function importMessages(options: ImportMessagesOptions): Promise<Result<ImportSummary, ImportError>> {
  const { lines, bytesTotal } = options;
  return runImport(options, { blocks: blocksOf(lines), ...(bytesTotal === undefined ? {} : { bytesTotal }) });
}

async function* blocksOf(lines: ImportMessagesOptions["lines"]): AsyncGenerator<SessionBlock> {
  let texts: string[] = [];
  let length = 0;
  let bytesRead = 0;
  let isFirst = true;
  const block = (): SessionBlock => {
    const bytes = ownBytes(texts.join(""));
    bytesRead += bytes.length;
    texts = [];
    length = 0;
    const described = {
      bytes,
      rows: { kind: "json" },
      source: "messages",
      linesBefore: 0,
      isFirst,
      bytesRead,
    } as const;
    isFirst = false;
    return described;
  };
  for await (const line of lines) {
    texts.push(line.endsWith("\n") ? line : `${line}\n`);
    length += line.length + 1;
    if (length >= blockLength) yield block();
  }
  if (length > 0) yield block();
}

/** Bytes that can be handed to another thread: small Buffers share their memory with others. */
function ownBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.byteLength(text, "utf8"));
  Buffer.from(bytes.buffer).write(text, "utf8");
  return bytes;
}
