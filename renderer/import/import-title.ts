// What an import is called on screen.

import type { ImportRecord } from "../../shared/api/import-contract.ts";

const unnamed: Readonly<Record<ImportRecord["source"], string>> = {
  files: "Files",
  generated: "Sample people",
  commandLine: "Files of the command line",
};

/** One of before they had names says where it came from. */
export const importTitle = ({ title, source }: Pick<ImportRecord, "title" | "source">): string =>
  title === "" ? unnamed[source] : title;
