// `rehearse rehearsals …`: questions to rehearsals that were saved with `simulate --save`.

import type { Command } from "commander";

export function addRehearsalsCommand(program: Command): void {
  const rehearsals = program.command("rehearsals").description("Asks rehearsals that were saved in a space.");
  const add = (name: string, description: string): Command =>
    rehearsals
      .command(name)
      .description(description)
      .requiredOption("--space <file>", "the space that they are in")
      .option("--json", "print the answer as JSON");
  add("list", "Lists them.").action(async (options) => {
    const { runList } = await import("./run-rehearsals.ts");
    await runList(options);
  });
  add("counts", "Says who is where at an instant.")
    .argument("<id>", "the number of the rehearsal")
    .option("--at <instant>", "when (default: its end)")
    .action(async (id: string, options) => {
      const { runCounts } = await import("./run-rehearsals.ts");
      await runCounts(id, options);
    });
  add("people", "Lists the people at a step at an instant.")
    .argument("<id>", "the number of the rehearsal")
    .requiredOption("--step <id>", "the step")
    .option("--at <instant>", "when (default: its end)")
    .option("--state <state>", "waiting, passed or left", "waiting")
    .option("--limit <n>", "at most so many", "100")
    .action(async (id: string, options) => {
      const { runPeople } = await import("./run-rehearsals.ts");
      await runPeople(id, options);
    });
  add("story", "Tells what happened to a person.")
    .argument("<id>", "the number of the rehearsal")
    .requiredOption("--user <id>", "a user id, or anon:<anonymousId>")
    .action(async (id: string, options) => {
      const { runStory } = await import("./run-story.ts");
      await runStory(id, options);
    });
  add("compare", "Says how a second rehearsal differs from a first, in counts and for whom.")
    .argument("<first>", "the number of a rehearsal")
    .argument("<second>", "the number of another")
    .option("--limit <n>", "name at most so many people", "20")
    .action(async (first: string, second: string, options) => {
      const { runCompare } = await import("./run-compare.ts");
      await runCompare([first, second], options);
    });
}
