// Before all end-to-end tests: the app as `npm run build` makes it, and the sample space once, to be copied.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createSampleSpace } from "../../electron/services/sample-space.ts";
import { assert } from "../../shared/base/assert.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

const root = join(import.meta.dirname, "../..");

export async function setup(): Promise<void> {
  buildApart();
  if (existsSync(sampleSpacePath)) rmSync(sampleSpacePath);
  mkdirSync(join(sampleSpacePath, ".."), { recursive: true });
  await createSampleSpace(sampleSpacePath);
}

/** In an environment that does not say that tests run: what is built is what people get. */
function buildApart(): void {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, env, encoding: "utf8" });
  assert(built.status === 0, `the app is built: ${built.stderr}`);
}
