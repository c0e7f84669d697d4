// A space in which nobody has done anything yet, as a file to copy from.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSpace } from "../../electron/space/open-space.ts";
import { assert } from "../../shared/base/assert.ts";

/** Its path, in a folder of its own. */
export function emptySpace(): string {
  const path = join(mkdtempSync(join(tmpdir(), "rehearse-empty-")), "empty.rehearse");
  const opened = openSpace(path, { mode: "create" });
  assert(opened.ok, "a space can be made in a temporary folder");
  opened.value.close();
  return path;
}
