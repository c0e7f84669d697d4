// The options that simulate and explain share: the same inputs, the same circumstances.

import type { Command } from "commander";
import { collect } from "./command-options.ts";

export function addInputOptions(command: Command): Command {
  return command
    .option("--space <file>", "people, journeys and definitions of this space")
    .option("--definitions <file>", "audiences, computed traits and destinations of this file")
    .option("--events <file>", "messages of this file, instead of a space (may be repeated)", collect);
}

export function addRunOptions(command: Command): Command {
  return command
    .requiredOption("--publish-at <instant>", "when the journey goes live, e.g. 2026-01-31T09:00:00Z")
    .option("--until <instant>", "the end, inclusive (default: the last message)")
    .option(
      "--pause <from>/<to>",
      "nobody enters from the first instant until the second (may be repeated)",
      collect,
    )
    .option("--archive-at <instant>", "nothing happens from here on");
}
