// `npm test`: the checks and every test suite, whatever fails on the way, and one last line with the totals
// of all: "N passed, N failed". A check counts as one test.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Totals, runChecks } from "./check.ts";
import { ensureChromium } from "./ensure-chromium.ts";
import { root, runCommand } from "./run-command.ts";

/** Name → vitest configuration. */
const suites: Readonly<Record<string, string>> = {
  unit: "vitest.config.ts",
  "end-to-end": "vitest.e2e.config.ts",
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

async function runSuite(name: string, config: string): Promise<Totals> {
  const report = join(root, "reports", `${name}.json`);
  rmSync(report, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile.json="${report}"`;
  const { exitCode } = await runCommand(`vitest run --config ${config} ${reporters}`, { show: true });
  const totals = existsSync(report) ? totalsOf(readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
  // A suite can also fail outside of a test: an error that nobody caught, a configuration that does not load.
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

function totalsOf(reportText: string): Totals {
  const report = vitestReport.parse(JSON.parse(reportText));
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

mkdirSync(join(root, "reports"), { recursive: true });
await ensureChromium();
const results: Totals[] = [await runChecks()];
for (const [name, config] of Object.entries(suites)) results.push(await runSuite(name, config));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
