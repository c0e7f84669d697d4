// The document of what was measured, as Markdown.

import { availableParallelism } from "node:os";
import type { BenchResult } from "./measure-all.ts";
import { notes } from "./notes.ts";
import { ms, times, type Row } from "./row.ts";

export function report(result: BenchResult): string {
  const { rows, baselines } = result;
  const hand = baselines[0]?.ms ?? NaN;
  const missed = rows.filter(({ verdict }) => verdict === "missed");
  return `${[
    "# Performance",
    introduction(result),
    "## Targets",
    table(["#", "what", "at least", "reach for", "measured", ""], rows.map(rowCells)),
    missed.length === 0
      ? "No target is missed."
      : `Missed: ${missed.map(({ number }) => number).join(", ")}; see the notes below.`,
    "## Cart abandonment, by everybody",
    "All give the same counts at every step and connection, or the run fails.",
    table(
      ["approach", "time", "× the hand-written machine"],
      baselines.map(({ what, ms: taken }) => [what, ms(taken), times(taken / hand)]),
    ),
    "## Remarks",
    rows.map(({ number, remark }) => `- ${number}: ${remark}`).join("\n"),
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

const rowCells = ({ number, what, atLeast, reachFor, measured, verdict }: Row): readonly string[] => [
  String(number),
  what,
  atLeast,
  reachFor,
  measured,
  verdict,
];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
