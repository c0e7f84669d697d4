// `npm run check`: everything that reads the sources without running them. Quiet when all is well; a check
// that fails shows what its tool said, and all of them run before the answer.

import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.ts";

/** Name → command line. The order is the order of the report. */
const checks: Readonly<Record<string, string>> = {
  types: "tsc -b",
  lint: "oxlint --quiet .",
  arrows: "node scripts/check-arrows.ts",
  formatting: "prettier --check --log-level warn .",
  "unused code": "knip --no-progress",
};

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Runs all checks, two at a time at most, and reports the failed ones on standard error. */
export async function runChecks(): Promise<Totals> {
  const waiting = Object.entries(checks);
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next;
      const { exitCode, output } = await runCommand(command, { show: false });
      if (exitCode === 0) continue;
      failed += 1;
      console.error(`check failed: ${name} (${command})\n${output}`);
    }
  };
  await Promise.all([work(), work()]);
  return { passed: Object.keys(checks).length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
