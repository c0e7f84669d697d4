// Runs `rehearse space check` and `rehearse space backup`.

import { backupSpace } from "../space/backup-space.ts";
import { type CheckReport, checkSpace } from "../space/check-space.ts";
import { withCancellation } from "./cancellation.ts";
import { cancelled, CommandFailure, exitCodes } from "./command-failure.ts";
import { jsonText } from "./json-text.ts";
import { ProgressLine } from "./progress-line.ts";
import { spaceValue } from "./space-value.ts";
import { styled } from "./styled.ts";

export function runCheck(path: string, { json }: { readonly json?: boolean }): void {
  const report = reportOf(path);
  if (json === true) process.stdout.write(jsonText(report));
  else if (report.damage.length === 0) process.stdout.write(`${path}: ${styled("green", "no damage")}\n`);
  if (report.damage.length > 0) {
    throw new CommandFailure(
      json === true ? [] : report.damage.map((what) => `${path}: found damage in ${what}`),
      exitCodes.checkFailed,
    );
  }
}

/** A space that is too damaged to be opened has a report too: finding damage is what was asked for. */
function reportOf(path: string): Pick<CheckReport, "path" | "damage"> {
  const checked = checkSpace(path);
  if (checked.ok || checked.error.kind !== "damaged") return spaceValue(checked);
  return { path: checked.error.path, damage: [checked.error.what] };
}

export interface BackupCommandOptions {
  readonly overwrite?: boolean;
  readonly quiet?: boolean;
}

export async function runBackup(path: string, target: string, options: BackupCommandOptions): Promise<void> {
  const progress = new ProgressLine("copying", { quiet: options.quiet === true });
  const done = await withCancellation((signal) =>
    backupSpace(path, target, {
      overwrite: options.overwrite === true,
      onProgress: (part) => progress.show({ done: part, note: "" }),
      signal,
    }).catch((thrown: unknown) => {
      throw signal.aborted ? cancelled() : thrown;
    }),
  ).finally(() => progress.end());
  const report = spaceValue(done);
  if (options.quiet !== true) process.stdout.write(`${report.path}: ${report.sizeBytes} bytes, checked\n`);
}
