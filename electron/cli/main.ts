// The entry of `rehearse …`: runs one command and sets the exit code. Loads nothing that the command does
// not need.

import { describeSystemError } from "../base/system-error.ts";
import { runCommandLine } from "./run-command-line.ts";

// A reader that has seen enough (`rehearse … | head`) ends the writing, not with an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`standard output: found ${describeSystemError(error)}, expected a place to write\n`);
  process.exit(2);
});
// Where even the messages cannot be told, the exit code is all that is left.
process.stderr.on("error", () => process.exit(2));

process.exitCode = await runCommandLine(process.argv.slice(2));
