// The messages of --events, in memory.

import { existsSync } from "node:fs";
import { describeProblem, type Problem } from "../../shared/base/problem.ts";
import type { Message } from "../../shared/people/message.ts";
import { readMessageFiles } from "../import/read-message-files.ts";
import { CommandFailure, valueOrFail } from "./command-failure.ts";

const mostTold = 100;

/** In the order of the files; duplicates are still among them. */
export async function readEvents(paths: readonly string[]): Promise<readonly Message[]> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    throw new CommandFailure(
      missing.map((path) => `${path}: found no such file or folder, expected a file of messages`),
    );
  }
  const read = await readMessageFiles(paths);
  return read.ok || read.error.length <= mostTold ? valueOrFail(read) : failShortened(read.error);
}

function failShortened(problems: readonly Problem[]): never {
  throw new CommandFailure([
    ...problems.slice(0, mostTold).map(describeProblem),
    `and ${problems.length - mostTold} more`,
  ]);
}
