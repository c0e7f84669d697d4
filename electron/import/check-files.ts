// What an import of files would bring, without writing anything to the space: everything is read as an import reads
// it, so that what is said here is what happens then.

import type { ImportFindings } from "../../shared/api/import-contract.ts";
import type { Result } from "../../shared/base/result.ts";
import type { ImportError } from "./import-error.ts";
import type { ImportOptions } from "./import-files.ts";
import type { FilesToRead } from "./read-files.ts";

export interface CheckOptions
  extends
    Pick<ImportOptions, "space" | "onProgress" | "signal" | "threads" | "protect" | "protectKey">,
    FilesToRead {
  /** Gets every line that would be skipped, as CSV (file, line, reason, text); complete once the check has ended well. */
  readonly reportPath?: string;
}

/** `space` may be open for reading alone. Fails of what the space and the files do, never of what a line is. */
export function checkFiles(options: CheckOptions): Promise<Result<ImportFindings, ImportError>> {
  throw new Error(`not yet: ${options.files.length} files`);
}
