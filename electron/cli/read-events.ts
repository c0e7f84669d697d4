// The messages of --events, in memory.

import { readFileSync } from "node:fs";
import { describeProblem } from "../../shared/base/problem.ts";
import type { Message } from "../../shared/people/message.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { CommandFailure } from "./command-failure.ts";

export async function readEvents(paths: readonly string[], _quiet: boolean): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    readFileSync(path, "utf8")
      .split("\n")
      .forEach((line, index) => {
        if (line.trim() === "") return;
        const m = parseMessage(JSON.parse(line));
        if (m.ok) messages.push(m.value);
        else problems.push(describeProblem({ file: path, line: index + 1, ...m.error }));
      });
  }
  if (problems.length > 0) throw new CommandFailure(problems);
  return messages;
}
