// A program that makes a space and saves once.
//   node creating-program.ts <space>

import { writeSync } from "node:fs";
import { describeSpaceError } from "../../electron/space/space-error-wording.ts";
import type { SpaceError } from "../../electron/space/space-error.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { writeNumber } from "./numbered-content.ts";

const fail = (error: SpaceError): number =>
  writeSync(1, `failed ${error.kind}: ${describeSpaceError(error)}\n`);

const created = openSpace(process.argv[2] ?? "", { mode: "create" });
if (created.ok) {
  const space = created.value;
  const saved = space.transaction(() => writeNumber(space, 1));
  if (saved.ok) writeSync(1, "confirmed 1\n");
  else fail(saved.error);
  space.close();
} else {
  fail(created.error);
}
