// The document of what was measured, as Markdown.

import { availableParallelism } from "node:os";
import type { BenchResult } from "./measure-all.ts";
import { markdownTable } from "./markdown-table.ts";
import { notes } from "./notes.ts";
import { ms, times } from "./row.ts";
import { rowRemarks, rowTable } from "./row-table.ts";

export function report(result: BenchResult): string {
  const { rows, baselines } = result;
  const hand = baselines[0]?.ms ?? NaN;
  const missed = rows.filter(({ verdict }) => verdict === "missed");
  return `${[
    "# Performance",
    introduction(result),
    "## Targets",
    rowTable(rows),
    missed.length === 0
      ? "No target is missed."
      : `Missed: ${missed.map(({ number }) => number).join(", ")}; see the notes below.`,
    "## Cart abandonment, by everybody",
    "All give the same counts at every step and connection, or the run fails.",
    markdownTable(
      ["approach", "time", "× the hand-written machine"],
      baselines.map(({ what, ms: taken }) => [what, ms(taken), times(taken / hand)]),
    ),
    "## Remarks",
    rowRemarks(rows),
    "## Notes",
    notes,
  ].join("\n\n")}\n`;
}

function introduction({ size, isFull, loadAverage }: BenchResult): string {
  const command = `npm run bench${isFull ? " -- --full" : ""}`;
  return `Written by \`${command}\` on ${availableParallelism()} cores with Node ${process.versions.node}; the machine's load average was
${loadAverage.toFixed(1)} before it began${loadAverage > 1 ? ", so that other work disturbed rows 1, 2, 5, 7 to 9 and 11 to 15" : ""}. Data: the generator's \`ecommerce\` scenario, seed 1, ${size} over 90
days; cart abandonment is published on day 45 and followed to the end. What is compared ran side by side, in turn,
in one run; figures are medians of five to seven rounds. Ratios are results; absolute times are remarks about one
machine.`;
}
