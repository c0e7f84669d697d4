// `rehearse generate`: its options.

import type { Command } from "commander";

export function addGenerateCommand(program: Command): void {
  program
    .command("generate")
    .summary("make sample people")
    .description("Makes believable sample people with their messages: the same options give the same people.")
    .requiredOption("--users <n>", "how many people")
    .requiredOption("--days <n>", "length of their history")
    .requiredOption("--seed <n>", "another seed, other people")
    .requiredOption("--scenario <name>", "ecommerce, saas-trial or subscription")
    .option("--start <instant>", "when the history begins (default: 2026-01-01)")
    .option("--space <file>", "import them into this space, which is made where it does not exist")
    .option("--out <file>", "write their messages, one JSON object a line")
    .option("--quiet", "print no progress")
    .action(async (options) => {
      const { runGenerate } = await import("./run-generate.ts");
      await runGenerate(options);
    });
}
