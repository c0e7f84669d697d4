// The counts of a rehearsal as a table for people.

import { formatInstant } from "../../shared/base/instant.ts";
import type { InstanceCounts, InstantCounts } from "../../shared/engine/instant-counts.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { styled } from "./styled.ts";

const grouped = (value: number): string => String(value).replaceAll(/\B(?=([0-9]{3})+$)/g, ",");

export interface CountsAt {
  readonly atMs: number;
  readonly counts: InstantCounts;
}

export function countsTable(journey: Journey, { atMs, counts }: CountsAt): string {
  const names = new Map(journey.steps.map(({ id, name }) => [id, name]));
  const rows = [["step", "reached", "passed", "waiting", "connections"]];
  for (const [id, { reached, passed, waiting, fired }] of Object.entries(counts.steps)) {
    const connections = Object.entries(fired).map(([via, count]) => `${via} ${grouped(count)}`);
    rows.push([
      names.get(id) ?? id,
      grouped(reached),
      grouped(passed),
      grouped(waiting),
      connections.join("  "),
    ]);
  }
  return [
    styled("bold", formatInstant(atMs)),
    instancesLine("instances", counts.total),
    instancesLine("people", counts.unique),
    "",
    ...alignColumns(rows),
    "",
  ].join("\n");
}

function instancesLine(label: string, { entered, completed, exited, inProgress }: InstanceCounts): string {
  const parts = [
    `${grouped(entered)} entered`,
    `${grouped(completed)} completed`,
    `${grouped(exited)} exited`,
    `${grouped(inProgress)} in progress`,
  ];
  return `${label.padEnd(10)} ${parts.join(", ")}`;
}

/** Numbers to the right, words to the left; the first row is the heading. */
function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      column >= 1 && column <= 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    const line = cells.join("  ").trimEnd();
    return index === 0 ? styled("dim", line) : line;
  });
}
