// `npm test`: the checks and every test suite, whatever fails on the way, and one last line with the totals
// of all: "N passed, N failed". A check counts as one test.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { type Totals, runChecks } from "./check.ts";
import { ensureChromium } from "./ensure-chromium.ts";
import { root, runCommand } from "./run-command.ts";

interface Suite {
  readonly name: string;
  readonly config: string;
  /** Files with a failure that are run once more, alone, before they count as failed; more is no accident. */
  readonly mostSecondRuns: number;
}

const suites: readonly Suite[] = [
  { name: "unit", config: "vitest.config.ts", mostSecondRuns: 0 },
  // A real browser on a busy machine now and then draws too late. What needed a second run is named.
  { name: "end-to-end", config: "vitest.e2e.config.ts", mostSecondRuns: 3 },
];

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

interface SuiteResult {
  readonly passed: number;
  /** By file: its failed tests; a file that does not even load counts as one. */
  readonly failures: ReadonlyMap<string, number>;
  /** An error outside of every file: nobody caught it, or the configuration does not load. */
  readonly failedOutside: boolean;
}

async function run({ name, config }: Suite, files: readonly string[] = []): Promise<SuiteResult> {
  const report = join(root, "reports", `${name}.json`);
  rmSync(report, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile.json="${report}"`;
  const only = files.map((file) => ` "${file}"`).join("");
  const { exitCode } = await runCommand(`vitest run --config ${config} ${reporters}${only}`, { show: true });
  const result = existsSync(report)
    ? resultOf(readFileSync(report, "utf8"))
    : { passed: 0, failures: new Map() };
  return { ...result, failedOutside: exitCode !== 0 && result.failures.size === 0 };
}

function resultOf(reportText: string): Pick<SuiteResult, "passed" | "failures"> {
  const { numPassedTests, testResults } = vitestReport.parse(JSON.parse(reportText));
  const failures = new Map<string, number>();
  for (const { name, status, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    if (status === "failed" || failed > 0) failures.set(relative(root, name), Math.max(failed, 1));
  }
  return { passed: numPassedTests, failures };
}

async function runSuite(suite: Suite): Promise<Totals> {
  const first = await run(suite);
  const files = [...first.failures.keys()];
  if (files.length === 0 || files.length > suite.mostSecondRuns) return totalsOf(first, first);
  console.log(`\nOnce more, alone: ${files.join(", ")}`);
  const second = await run(suite, files);
  for (const file of files.filter((one) => !second.failures.has(one)))
    console.log(`Passed only when run once more: ${file}`);
  return totalsOf(first, second);
}

/** What failed at first and not in the end has passed. */
function totalsOf(first: SuiteResult, last: SuiteResult): Totals {
  const failedIn = ({ failures, failedOutside }: SuiteResult): number =>
    [...failures.values()].reduce((sum, failed) => sum + failed, 0) + (failedOutside ? 1 : 0);
  const mended = Math.max(0, failedIn(first) - failedIn(last));
  return { passed: first.passed + mended, failed: failedIn(last) };
}

mkdirSync(join(root, "reports"), { recursive: true });
await ensureChromium();
const results: Totals[] = [await runChecks()];
for (const suite of suites) results.push(await runSuite(suite));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
