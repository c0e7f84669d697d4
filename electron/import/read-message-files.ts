// Message files in memory, for inputs that never see a space: no threads, no database, the same rules.

import { isUtf8 } from "node:buffer";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Problem } from "../../shared/base/problem.ts";
import type { Message } from "../../shared/people/message.ts";
import type { Rejection } from "../../shared/people/parse-message.ts";
import { describeErrorCode } from "../base/system-error.ts";
import { checkMessage, messagesOf } from "./check-message.ts";
import type { CompiledMapping } from "./compile-mapping.ts";
import type { FormOptions } from "./file-form.ts";
import { ReadFailure } from "./read-bytes.ts";
import { type FileBlock, ImportFailure, readFileRows } from "./read-rows.ts";
import { noJson, noUtf8, wrongQuotes } from "./refused-line.ts";
import { RowReader } from "./row-reader.ts";
import { RowSpread } from "./row-spread.ts";
import { splitRow } from "./split-row.ts";

/** All messages of the files, in their order, duplicates included; or every problem. */
export async function readMessageFiles(
  files: readonly string[],
  options: FormOptions = {},
): Promise<Result<readonly Message[], readonly Problem[]>> {
  const reading = new Reading();
  for (const path of files) {
    try {
      for await (const block of readFileRows(path, options)) reading.take(block);
    } catch (thrown) {
      reading.problems.push(...problemsOf(thrown, path));
    }
  }
  return reading.problems.length > 0 ? err(reading.problems) : ok(reading.messages);
}

class Reading {
  readonly messages: Message[] = [];
  readonly problems: Problem[] = [];
  #line = 0;
  #reader: RowReader | undefined;
  readonly #spread = new RowSpread();

  take(block: FileBlock): void {
    if (block.isFirst) {
      this.#line = block.linesBefore;
      this.#reader = undefined;
    }
    if (block.rows.kind === "json") this.#takeJson(block);
    else this.#takeRows(block, block.rows.mapping);
  }

  #takeJson(block: FileBlock): void {
    const { bytes } = block;
    let line = 0;
    for (let at = 0; at < bytes.length; line++) {
      const found = bytes.indexOf(0x0a, at);
      const end = found < 0 ? bytes.length : found;
      this.#takeLine(bytes.subarray(at, end), {
        file: block.path,
        line: block.lines?.[line] ?? this.#line + line + 1,
      });
      at = end + 1;
    }
    this.#line += line;
  }

  #takeLine(bytes: Uint8Array, place: { readonly file: string; readonly line: number }): void {
    if (!isUtf8(bytes)) {
      this.#refuse(place, noUtf8);
      return;
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    if (/^[ \t\r]*$/.test(text)) return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.#refuse(place, noJson);
      return;
    }
    for (const candidate of messagesOf(value)) {
      const message = checkMessage(candidate, text.length);
      if (message.ok) this.messages.push(message.value);
      else this.#refuse(place, message.error);
    }
  }

  #refuse(
    place: { readonly file: string; readonly line: number },
    { found, expected }: Pick<Rejection, "found" | "expected">,
  ): void {
    this.problems.push({ ...place, found, expected });
  }

  #takeRows({ bytes, path }: FileBlock, mapping: CompiledMapping): void {
    const reader = (this.#reader ??= new RowReader(mapping));
    if (!isUtf8(bytes)) {
      this.#refuse({ file: path, line: this.#line + 1 }, noUtf8);
      return;
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    for (let at = 0; at < text.length;) {
      const row = splitRow(text, at, mapping.separator);
      const place = { file: path, line: this.#line + 1 };
      at = row.next;
      this.#line += row.lineCount;
      if (row.fields.length === 1 && row.fields[0] === "") continue;
      const message = row.problem === undefined ? reader.read(row.fields) : err(wrongQuotes(row.problem));
      if (message.ok) this.messages.push(this.#spread.take(message.value, mapping.spreadMs));
      else this.#refuse(place, message.error);
    }
  }
}

function problemsOf(thrown: unknown, path: string): readonly Problem[] {
  if (thrown instanceof ReadFailure) return [fileProblem(path, thrown.failure.code)];
  if (!(thrown instanceof ImportFailure)) throw thrown;
  const { error } = thrown;
  if (error.kind === "mapping") return error.problems;
  return [fileProblem(path, error.kind === "file" ? error.code : error.kind)];
}

const fileProblem = (file: string, code: string): Problem => ({
  file,
  found: describeErrorCode(code),
  expected: "a file of messages",
});
