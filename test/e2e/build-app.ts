// Before all end-to-end tests: the app as `npm run build` makes it, and the sample space once, to be copied.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createSampleSpace } from "../../electron/services/sample-space.ts";
import { buildAll } from "../../scripts/build.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

export async function setup(): Promise<void> {
  await buildAll();
  if (existsSync(sampleSpacePath)) rmSync(sampleSpacePath);
  mkdirSync(join(sampleSpacePath, ".."), { recursive: true });
  await createSampleSpace(sampleSpacePath);
}
