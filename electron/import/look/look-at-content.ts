// For tests: looks at a file with this content.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "../../../shared/base/assert.ts";
import { lookAtFile, type LookOptions } from "./look-at-file.ts";
import type { Looked } from "./looked.ts";

export async function lookAtContent(
  name: string,
  content: string | Uint8Array,
  options: Partial<LookOptions> = {},
): Promise<Looked> {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-look-"));
  try {
    const path = join(folder, "given");
    writeFileSync(path, content);
    const looked = await lookAtFile(path, { name, mapping: null, saved: [], ...options });
    assert(looked.ok, "a file that is there can be looked at");
    return looked.value;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
