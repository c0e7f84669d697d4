// Texts that come out of other people's data, in columns of SQLite. It keeps text as UTF-8, which has no lone
// surrogates, and an id or a name can have one; as JSON strings they come back code unit by code unit.

import { assert } from "../../shared/base/assert.ts";

export const toColumn = (text: string): string => JSON.stringify(text);

/** Of what toColumn made. Throws SyntaxError where the column was changed into something else. */
export function fromColumn(column: string): string {
  const text: unknown = JSON.parse(column);
  assert(typeof text === "string", `${column} is a text in quotes`);
  return text;
}
