// `rehearse validate`: its options.

import type { Command } from "commander";

export function addValidateCommand(program: Command): void {
  program
    .command("validate")
    .summary("check journeys, definitions and mappings")
    .description(
      "Checks journeys, definitions and mappings against every rule of their formats. Journeys are checked against the " +
        "definitions named beside them; without any, what they refer to is not looked up.",
    )
    .argument("<files...>", "*.journey.json, *.definitions.json and *.mapping.json")
    .option("--json", "print the problems as JSON")
    .option("--quiet", "print only problems")
    .action(async (files: readonly string[], options) => {
      const { runValidate } = await import("./run-validate.ts");
      runValidate(files, options);
    });
}
