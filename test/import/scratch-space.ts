// A new space in a folder of its own, for one test.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "../../shared/base/assert.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { Space } from "../../electron/space/space.ts";

export interface ScratchSpace extends Disposable {
  readonly folder: string;
  readonly space: Space;
}

export function scratchSpace(): ScratchSpace {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-import-"));
  const opened = openSpace(join(folder, "test.rehearse"), { mode: "create" });
  assert(opened.ok, "a space can be made in a temporary folder");
  const space = opened.value;
  return {
    folder,
    space,
    [Symbol.dispose]() {
      space.close();
      rmSync(folder, { recursive: true });
    },
  };
}
