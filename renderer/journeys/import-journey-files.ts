// Files of the person's computer into the space, as journeys: small ones together, because each call is one change
// of the space that all windows hear of.

import { longestDocument } from "../../shared/api/inputs.ts";
import type { ImportedJourneys } from "../../shared/api/journey-contract.ts";
import { describeProblem } from "../../shared/base/problem.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount } from "../ui/format-count.ts";
import { filesTogether } from "./files-together.ts";

/** A file of which nothing was taken, with every reason in words. */
export interface RefusedFile {
  readonly file: string;
  readonly reasons: readonly string[];
}

export interface ImportReport {
  readonly imported: ImportedJourneys["imported"];
  readonly refused: readonly RefusedFile[];
}

export async function importJourneyFiles(files: readonly File[]): Promise<ImportReport> {
  const reports: ImportReport[] = [];
  for (const together of filesTogether(files)) reports.push(await importTogether(together));
  return joined(reports);
}

async function importTogether(files: readonly File[]): Promise<ImportReport> {
  const [first] = files;
  const only = files.length === 1 ? first : undefined;
  if (only !== undefined && only.size > longestDocument) return refusal(only, [tooLong(only)]);
  try {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const { imported, refused } = await host.journey.importFiles({ window: windowId, files: texts });
    return {
      imported,
      refused: refused.map(({ file, problems }) => ({ file, reasons: problems.map(describeProblem) })),
    };
  } catch (error) {
    const { happened, remedy } = refusalOf(error);
    if (only !== undefined) return refusal(only, [`${happened} ${remedy}`]);
  }
  // What keeps out one of them must not keep out the others.
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importTogether([file]));
  return joined(reports);
}

const tooLong = ({ size }: File): string =>
  `It has ${formatCount(size)} bytes. A journey has at most ${formatCount(longestDocument)}.`;

const refusal = ({ name: file }: File, reasons: readonly string[]): ImportReport => ({
  imported: [],
  refused: [{ file, reasons }],
});

const joined = (reports: readonly ImportReport[]): ImportReport => ({
  imported: reports.flatMap(({ imported }) => imported),
  refused: reports.flatMap(({ refused }) => refused),
});
