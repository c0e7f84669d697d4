// Arguments → exit code: 0 done, 1 a check failed, 2 bad input or usage, 130 cancelled. What went wrong
// stands on standard error, one line per problem.

import { Command, CommanderError } from "commander";
import { CommandFailure } from "./command-failure.ts";
import { addExplainCommand } from "./explain-command.ts";
import { addGenerateCommand } from "./generate-command.ts";
import { addImportCommand } from "./import-command.ts";
import { addRehearsalsCommand } from "./rehearsals-command.ts";
import { addSimulateCommand } from "./simulate-command.ts";
import { addSpaceCommand } from "./space-command.ts";
import { addValidateCommand } from "./validate-command.ts";
import manifest from "./package.json" with { type: "json" };

const badUsage = 2;

export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : badUsage;
    if (!(thrown instanceof CommandFailure)) throw thrown;
    for (const problem of thrown.problems) process.stderr.write(`${problem}\n`);
    return thrown.exitCode;
  }
}

function createProgram(): Command {
  const program = new Command("rehearse")
    .description("Rehearse a customer journey on real people's histories before a single message goes out.")
    .version(manifest.version)
    .showHelpAfterError("(--help shows how it is used)")
    .exitOverride();

  addImportCommand(program);
  addSimulateCommand(program);
  addExplainCommand(program);
  addValidateCommand(program);
  addGenerateCommand(program);
  addSpaceCommand(program);
  addRehearsalsCommand(program);
  return program;
}
