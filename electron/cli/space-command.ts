// `rehearse space check | backup | info`: its options.

import type { Command } from "commander";

export function addSpaceCommand(program: Command): void {
  const space = program.command("space").description("Looks after a space file.");
  space
    .command("check")
    .description("Reads the whole space and looks for damage. Exit code 1 where there is any.")
    .argument("<space>", "a space file")
    .option("--json", "print the report as JSON")
    .action(async (path: string, options) => {
      const { runCheck } = await import("./run-space.ts");
      runCheck(path, options);
    });
  space
    .command("backup")
    .description("Copies the space, also while it is in use, and checks the copy.")
    .argument("<space>", "a space file")
    .argument("<target>", "the file to write")
    .option("--overwrite", "replace the target where it exists")
    .option("--quiet", "print nothing")
    .action(async (path: string, target: string, options) => {
      const { runBackup } = await import("./run-space.ts");
      await runBackup(path, target, options);
    });
  space
    .command("info")
    .description("Says what is in the space: people, messages, journeys, rehearsals.")
    .argument("<space>", "a space file")
    .option("--json", "print it as JSON")
    .action(async (path: string, options) => {
      const { runInfo } = await import("./run-space-info.ts");
      await runInfo(path, options);
    });
}
