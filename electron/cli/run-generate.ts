// Runs `rehearse generate`.

import { describeProblem } from "../../shared/base/problem.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import type { GenerateOptions } from "../../shared/generate/generate-options.ts";
import { withCancellation } from "./cancellation.ts";
import { cancelled, CommandFailure } from "./command-failure.ts";
import { OptionReader } from "./command-options.ts";
import { withOutputFiles } from "./output-files.ts";
import { ProgressLine, shortNumber } from "./progress-line.ts";

/** As commander hands them over. */
export interface GenerateCommandOptions {
  readonly users: string;
  readonly days: string;
  readonly seed: string;
  readonly scenario: string;
  readonly start?: string;
  readonly space?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

export async function runGenerate(options: GenerateCommandOptions): Promise<void> {
  const lines = generate(readOptions(options));
  const { out, space, quiet } = options;
  await withCancellation(async (signal) => {
    if (out !== undefined) await writeLines(out, lines, { signal, quiet: quiet === true });
    if (space !== undefined) {
      const { importGenerated } = await import("./import-generated.ts");
      const following = { signal, quiet: quiet === true, title: options.scenario };
      process.stdout.write(await importGenerated(space, lines, following));
    }
  });
}

const anyNumber = { least: 0, greatest: Number.MAX_SAFE_INTEGER };

function readOptions({
  users,
  days,
  seed,
  scenario,
  start,
  space,
  out,
}: GenerateCommandOptions): GenerateOptions {
  const reader = new OptionReader();
  if ((space === undefined) === (out === undefined)) {
    const found = space === undefined ? "no place for them" : "two places for them";
    reader.refuse("--space, --out", { found, expected: "one of the two" });
  }
  const startMs = reader.instant("--start", start);
  const read = {
    users: reader.wholeNumber("--users", users, anyNumber) ?? 0,
    days: reader.wholeNumber("--days", days, anyNumber) ?? 0,
    seed: reader.wholeNumber("--seed", seed, anyNumber) ?? 0,
  };
  reader.finish();
  return { scenario, ...read, ...(startMs === undefined ? {} : { startMs }) };
}

/** The generator names options by pointers, people type them with dashes. */
function generate(options: GenerateOptions): Iterable<string> {
  const lines = generateLines(options);
  if (lines.ok) return lines.value;
  const named = lines.error.map(({ pointer = "", found, expected }) => ({
    file: `--${pointer.slice(1).replace("startMs", "start")}`,
    found,
    expected,
  }));
  throw new CommandFailure(named.map(describeProblem));
}

export interface GenerateProgress {
  readonly signal: AbortSignal;
  readonly quiet: boolean;
}

async function writeLines(
  path: string,
  lines: Iterable<string>,
  { signal, quiet }: GenerateProgress,
): Promise<void> {
  const progress = new ProgressLine("generating", { quiet });
  let bytes = 0;
  await withOutputFiles([path], async ([file]) => {
    for (const block of lines) {
      if (signal.aborted) throw cancelled();
      await file?.write(Buffer.from(block, "utf8"));
      bytes += block.length;
      progress.show({ note: `${shortNumber(bytes)}B` });
    }
  }).finally(() => progress.end());
}
