// What a column of a file is called on screen.

import type { LookedColumn } from "../../shared/api/import-contract.ts";

/** In a file without names, by its place. */
export const columnName = ({ name, position }: LookedColumn): string =>
  name === null || name === "" ? `Column ${position}` : name;
