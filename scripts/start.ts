// `npm start`: the main job on something that is always at hand. As long as there is no window: rehearses the
// sample journey about left carts on sample people, and prints the counts. The space is made once and kept.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-command.ts";

const space = "sample.rehearse";
const generate = `generate --scenario ecommerce --users 10000 --days 90 --seed 1 --space ${space}`;
const simulate =
  `simulate resources/samples/cart-abandonment.journey.json --space ${space} ` +
  "--definitions resources/samples/cart-abandonment.definitions.json " +
  "--publish-at 2026-02-02T00:00:00Z --at 2026-02-15T00:00:00Z --at 2026-03-01T00:00:00Z";

/** Runs one command of the command line; the paths in it start at the root and hold no spaces. */
function rehearse(command: string): void {
  console.log(`\nrehearse ${command}\n`);
  const args = ["electron/cli/rehearse.js", ...command.split(" ")];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(root, space))) rehearse(generate);
rehearse(simulate);
