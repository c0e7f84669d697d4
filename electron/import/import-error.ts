// What can go wrong with an import, as values. Whatever it is: the space is as it was.

import type { Problem } from "../../shared/base/problem.ts";
import type { SpaceError } from "../space/space-error.ts";

/** `code` is the system's (ENOENT, EISDIR, ENOSPC …) or zlib's (Z_DATA_ERROR, Z_BUF_ERROR: a damaged gzip file). */
export interface FileFailure {
  readonly path: string;
  readonly code: string;
}

export type ImportError =
  /** Lines were refused: the first of them, and how many there are in all. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[]; readonly total: number }
  /** The mapping, or a header that no mapping explains. */
  | { readonly kind: "mapping"; readonly problems: readonly Problem[] }
  | ({ readonly kind: "file" } & FileFailure)
  | { readonly kind: "space"; readonly error: SpaceError }
  | { readonly kind: "cancelled" };
