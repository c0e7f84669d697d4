// `rehearse explain`: its options.

import type { Command } from "commander";
import { addInputOptions, addRunOptions } from "./shared-options.ts";

export function addExplainCommand(program: Command): void {
  const command = program
    .command("explain")
    .summary("say why a person is where they are")
    .description("Says where a person is at an instant, and why, clause by clause.")
    .argument("<journey>", "a journey file, or the id of a journey in the space")
    .requiredOption("--user <id>", "a user id, or anon:<anonymousId>")
    .requiredOption("--at <instant>", "the instant asked about")
    .option("--step <id>", "explain this step instead of where they wait");
  addInputOptions(command);
  addRunOptions(command)
    .option("--json", "print the explanation as JSON")
    .action(async (journey: string, options) => {
      const { runExplain } = await import("./run-explain.ts");
      await runExplain(journey, options);
    });
}
