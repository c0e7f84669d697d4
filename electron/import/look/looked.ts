// What looking at a file says, as its parts share it.

import type { LookedFile } from "../../../shared/api/import-contract.ts";

export type Looked = Omit<LookedFile, "file">;

/** So many rows are looked at; more tell nothing new. */
export const mostRowsLookedAt = 10_000;
