// The rows of message files, in blocks, in the order of the files.

import type { Problem } from "../../shared/base/problem.ts";
import { type FileForm, type FormOptions, formOf } from "./file-form.ts";
import type { ImportError } from "./import-error.ts";
import { type FileBytes, openFile } from "./read-bytes.ts";
import type { RowBlock } from "./row-block.ts";
import type { RowForm } from "./row-form.ts";

/** A block of a file's rows, and what is needed to name the place of one. */
export interface FileBlock extends RowBlock {
  readonly path: string;
  readonly rows: RowForm;
  /** Lines of the file before its first row: of the first block alone. */
  readonly linesBefore: number;
  /** Whether it is the first of its file. */
  readonly isFirst: boolean;
  /** Bytes of this file that were read when the block was whole, as they lie on the disk. */
  readonly fileBytesRead: number;
}

/** An expected failure on its way out of the reading loop; import-files.ts turns it into a Result. */
export class ImportFailure extends Error {
  readonly error: ImportError;

  constructor(error: ImportError) {
    super(error.kind);
    this.error = error;
  }
}

export interface RowOptions extends FormOptions {
  /** By which the file is called in problems, and whose ending says what it is; its path where absent. */
  readonly name?: string;
}

/** The whole first line has to lie within so many bytes. */
const longestHeaderBytes = 1 << 20;

/** Throws ImportFailure and ReadFailure. */
export async function* readFileRows(path: string, options: RowOptions): AsyncGenerator<FileBlock> {
  const opened = await openFile(path);
  if (!opened.ok) throw new ImportFailure({ kind: "file", ...opened.error });
  const file = opened.value;
  let form: FileForm | undefined;
  let start = new Uint8Array();
  let isFirst = true;
  const wrap = (blocks: readonly RowBlock[]): readonly FileBlock[] =>
    blocks.map((block) => {
      const fileBlock = describeBlock(block, { path, file, form: form as FileForm, isFirst });
      isFirst = false;
      return fileBlock;
    });
  for await (const piece of file.pieces) {
    if (form !== undefined) {
      yield* wrap(form.cutter.push(piece, file.room));
      continue;
    }
    start = join(start, piece);
    if (start.length < longestHeaderBytes && hasFewLines(start)) continue;
    form = openForm(options.name ?? path, start, options);
    yield* wrap(form.cutter.push(start.subarray(form.skipBytes), 0));
  }
  if (form === undefined) {
    form = openForm(options.name ?? path, start, options);
    yield* wrap(form.cutter.push(start.subarray(form.skipBytes), 0));
  }
  yield* wrap(form.cutter.finish());
}

function describeBlock(
  block: RowBlock,
  { path, file, form, isFirst }: { path: string; file: FileBytes; form: FileForm; isFirst: boolean },
): FileBlock {
  return {
    ...block,
    path,
    rows: form.rows,
    linesBefore: isFirst ? form.skipLines : 0,
    isFirst,
    fileBytesRead: file.bytesRead(),
  };
}

function openForm(name: string, start: Uint8Array, options: FormOptions): FileForm {
  const form = formOf(name, start, options);
  if (form.ok) return form.value;
  const problems = form.error.map((problem): Problem => ({ file: name, ...problem }));
  throw new ImportFailure({ kind: "mapping", problems });
}

/** Whether more has to be read before the file's form can be told: a header may stand after skipped lines. */
const hasFewLines = (start: Uint8Array): boolean => start.length < 65_536;

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
