// `rehearse simulate`: its options. The work is in run-simulate.ts, loaded when it is asked for.

import type { Command } from "commander";
import { collect } from "./command-options.ts";
import { addInputOptions, addRunOptions } from "./shared-options.ts";

export function addSimulateCommand(program: Command): void {
  const command = program
    .command("simulate")
    .summary("play people's histories through a journey")
    .description("Plays people's histories through a journey and says who is where, at any instant.")
    .argument("<journey>", "a journey file, or the id of a journey in the space");
  addInputOptions(command);
  addRunOptions(command)
    .option("--users <file>", "only these people: one user id a line, or a JSON array")
    .option("--workers <n>", "threads that work at once (default: one per processor)")
    .option("--out <file>", "write all transitions, one JSON object a line")
    .option("--deliveries <file>", "write the calls that would go out, one JSON object a line")
    .option("--summary <file>", "write the counts at the end and at each --at, as JSON")
    .option("--at <instant>", "count at this instant too (may be repeated)", collect)
    .option("--save <name>", "keep the rehearsal in the space under this name")
    .option("--timings", "add to the summary how long it took")
    .option("--json", "print the summary as JSON instead of a table")
    .option("--quiet", "print neither a table nor progress")
    .action(async (journey: string, options) => {
      const { runSimulate } = await import("./run-simulate.ts");
      await runSimulate(journey, options);
    });
}
