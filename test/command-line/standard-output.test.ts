// Where standard output cannot take what is printed.

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const launcher = fileURLToPath(new URL("../../electron/cli/rehearse.js", import.meta.url));
const fullDevice = "/dev/full";

test.runIf(existsSync(fullDevice))("a full disk behind standard output is told in one line", () => {
  const full = openSync(fullDevice, "w");
  const { status, stderr } = spawnSync(process.execPath, [launcher, "--version"], {
    cwd: tmpdir(),
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect(stderr).toBe("standard output: found a full disk, expected a place to write\n");
  expect(status).toBe(2);
});
