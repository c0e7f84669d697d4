// How the rows of a block are written.

import type { CompiledMapping } from "./compile-mapping.ts";

export type RowForm =
  /** One JSON value a line. */
  { readonly kind: "json" } | { readonly kind: "delimited"; readonly mapping: CompiledMapping };
