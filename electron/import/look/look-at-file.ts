// What a file is, told by its beginning: its form, its columns and what they mean, the first messages, and what keeps
// it from being imported. Never throws on what it reads, and reads a bounded part of it.

import { basename } from "node:path";
import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { ok, type Result } from "../../../shared/base/result.ts";
import { detectFormat } from "../file-form.ts";
import type { FileFailure } from "../import-error.ts";
import { readFileStart } from "./file-start.ts";
import { foreignFile } from "./foreign-file.ts";
import { lookAtJson } from "./look-at-json.ts";
import { lookAtTable } from "./look-at-table.ts";
import type { Looked } from "./looked.ts";
import type { TableForm } from "./table-form.ts";

export interface LookOptions {
  /** Of the file, as the person knows it; its path's last part where absent. */
  readonly name?: string;
  /** Instead of a guess. Checked here: what is wrong with it is among the problems. */
  readonly mapping: JsonObject | null;
  /** Of which one that fits is taken where `mapping` is null. */
  readonly saved: readonly SavedMapping[];
  /** Where `mapping` is null: how the rows of the table are cut, instead of as it is found out. */
  readonly form?: Omit<TableForm, "kind">;
}

/** Fails where the system cannot read the file; whatever stands in it is an answer. */
export async function lookAtFile(path: string, options: LookOptions): Promise<Result<Looked, FileFailure>> {
  const { name = basename(path), mapping, saved, form } = options;
  const read = await readFileStart(path);
  if (!read.ok) return read;
  const start = read.value;
  const format = mapping === null && form === undefined ? detectFormat(name, start.bytes) : "csv";
  const foreign = foreignFile(start);
  if (foreign !== undefined)
    return ok(nothingSeen(format === "csv", start.isGzip, { file: name, ...foreign }));
  return ok(
    format === "csv"
      ? lookAtTable({ name, start, given: mapping, saved, ...(form && { form }) })
      : lookAtJson({ name, start, kind: format === "json" ? "json" : "jsonLines" }),
  );
}

function nothingSeen(isTable: boolean, isGzip: boolean, problem: Looked["problems"][number]): Looked {
  return {
    form: isTable ? { kind: "delimited", separator: ",", header: true, skipLines: 0 } : { kind: "jsonLines" },
    isGzip,
    rowsLookedAt: 0,
    estimatedRows: null,
    columns: [],
    mapping: null,
    recognised: null,
    doubts: [],
    problems: [problem],
    rows: [],
    fields: [],
  };
}
