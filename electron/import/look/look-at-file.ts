// What a file is, told by its beginning: its form, its columns and what they mean, the first messages, and what keeps
// it from being imported. Never throws on what it reads, and reads a bounded part of it.

import type { LookedFile, SavedMapping } from "../../../shared/api/import-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../import-error.ts";

export interface LookOptions {
  /** Of the file, as the person knows it; its path's last part where absent. */
  readonly name?: string;
  /** Instead of a guess. Checked here: what is wrong with it is among the problems. */
  readonly mapping: JsonObject | null;
  /** Of which one that fits is taken where `mapping` is null. */
  readonly saved: readonly SavedMapping[];
  /** In which times are read that name none; UTC where absent. */
  readonly zone?: string;
}

/** Fails where the system cannot read the file; whatever stands in it is an answer. */
export function lookAtFile(
  path: string,
  options: LookOptions,
): Promise<Result<Omit<LookedFile, "file">, FileFailure>> {
  throw new Error(`not yet: ${path} ${options.saved.length}`);
}
