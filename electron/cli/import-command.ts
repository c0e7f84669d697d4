// `rehearse import`: its options.

import type { Command } from "commander";

export function addImportCommand(program: Command): void {
  program
    .command("import")
    .summary("bring people's messages into a space")
    .description(
      "Brings messages into a space, which is made where it does not exist: JSON Lines, JSON arrays and CSV, plain " +
        "or gzip. Files named *.journey.json and *.definitions.json bring journeys and definitions. All or nothing.",
    )
    .argument("<files...>", "the files, in the order in which they count")
    .requiredOption("--space <file>", "the space")
    .option("--map <file>", "what the columns of CSV files mean (rehearse.mapping/1)")
    .option("--format <format>", "jsonl, csv or json (default: found out for each file)")
    .option("--skip-invalid", "keep the good lines where others are refused")
    .option("--report <file>", "with --skip-invalid: every refused line, with its reason")
    .option("--json", "print what was imported as JSON")
    .option("--quiet", "print neither what was imported nor progress")
    .action(async (files: readonly string[], options) => {
      const { runImport } = await import("./run-import.ts");
      await runImport(files, options);
    });
}
