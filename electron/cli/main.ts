// The entry of `rehearse …`: runs one command and sets the exit code. Loads nothing that the command does
// not need.

import { runCommandLine } from "./run-command-line.ts";

// A reader that has seen enough (`rehearse … | head`) ends the writing, not with an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2));
