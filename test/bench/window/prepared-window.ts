// What the window is measured on: the app as it is built, and the sample space with the journey of a hundred steps
// in it, in a folder of their own.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildParts } from "../../../scripts/build.ts";
import { staleParts } from "../../../scripts/built-parts.ts";
import { createSampleSpace } from "../../../electron/services/sample-space.ts";
import { openSpace } from "../../../electron/space/open-space.ts";
import { valueOf } from "../value-of.ts";
import { hundredSteps } from "./hundred-steps.ts";

export interface PreparedWindow {
  readonly folder: string;
  readonly spacePath: string;
  readonly remove: () => void;
}

export async function prepareWindow(): Promise<PreparedWindow> {
  const stale = staleParts();
  if (stale.length > 0) await buildParts(stale);
  const folder = mkdtempSync(join(tmpdir(), "rehearse-bench-"));
  const spacePath = join(folder, "Halden Outdoor.rehearse");
  await createSampleSpace(spacePath);
  addHundredSteps(spacePath);
  return { folder, spacePath, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function addHundredSteps(path: string): void {
  const space = valueOf(openSpace(path, { mode: "readWrite" }));
  const { id, name } = hundredSteps;
  valueOf(
    space.transaction(() =>
      space.journeys.saveDraft({ id, name, document: JSON.stringify(hundredSteps), savedAtMs: 0 }),
    ),
  );
  space.close();
}
