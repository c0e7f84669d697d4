// Sample people → the space, as one import: made block by block while they are written. The space is as it was until
// everybody is there.

import type { ImportRecord } from "../../../shared/api/import-contract.ts";
import { ok, type Result } from "../../../shared/base/result.ts";
import { assert } from "../../../shared/base/assert.ts";
import { generateLines } from "../../../shared/generate/generate-lines.ts";
import { type GenerateOptions, planGeneration } from "../../../shared/generate/generate-options.ts";
import { writeUser } from "../../../shared/generate/write-user.ts";
import type { ImportError } from "../../import/import-error.ts";
import type { ImportOptions } from "../../import/import-files.ts";
import { importMessages } from "../../import/import-messages.ts";
import type { Space } from "../../space/space.ts";

export interface GeneratedImport {
  /** That were checked. */
  readonly options: GenerateOptions;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
}

export async function generatePeople(
  space: Space,
  { options, title, atMs }: GeneratedImport,
  following: Pick<ImportOptions, "signal" | "onProgress">,
): Promise<Result<ImportRecord, ImportError>> {
  const lines = generateLines(options);
  assert(lines.ok, "options are checked before anybody is made");
  const origin = { source: "generated", title, atMs } as const;
  const bytesTotal = estimatedBytes(options);
  const done = await importMessages({
    space,
    lines: lines.value,
    bytesTotal,
    origin,
    inPieces: true,
    ...following,
  });
  if (!done.ok) return done;
  const { importId: id, messages, duplicates, refused: skipped } = done.value;
  return ok({ id, ...origin, messages, duplicates, skipped });
}

/** So many are made to tell how much text the others are: some milliseconds. */
const mostProbed = 200;

function estimatedBytes(options: GenerateOptions): number {
  const plan = planGeneration(options);
  assert(plan.ok, "options are checked before anybody is made");
  const probed = Math.min(mostProbed, options.users);
  let bytes = 0;
  for (let user = 0; user < probed; user += 1)
    for (const line of writeUser(plan.value, user).lines) bytes += Buffer.byteLength(line) + 1;
  return Math.round((bytes / probed) * options.users);
}
