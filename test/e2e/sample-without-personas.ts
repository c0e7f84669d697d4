// The sample space with nobody in it who was made up by hand, as a file to copy from.

import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSpace } from "../../electron/space/open-space.ts";
import { valueOf } from "../bench/value-of.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

/** Its path, in a folder of its own. */
export function sampleWithoutPersonas(): string {
  const path = join(mkdtempSync(join(tmpdir(), "rehearse-no-personas-")), "Halden Outdoor.rehearse");
  copyFileSync(sampleSpacePath, path);
  const space = valueOf(openSpace(path, { mode: "readWrite" }));
  const personas = valueOf(space.read(() => space.personas.list()));
  valueOf(space.transaction(() => personas.forEach(({ id }) => space.personas.delete(id))));
  space.close();
  return path;
}
