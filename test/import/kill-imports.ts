// Kills imports and other changes of the messages at random moments, and looks after each kill at what is there.

import { setTimeout as wait } from "node:timers/promises";
import { lastConfirmed, startProgram } from "../space/program.ts";
import { randomFrom } from "../space/random.ts";
import { twoImports, type Way } from "./two-imports.ts";

export interface KillCounts {
  readonly before: number;
  readonly after: number;
}

export interface Kills {
  readonly way: Way;
  readonly kills: number;
  readonly seed: number;
}

/** Throws at the first change that is half done, or lost after it was confirmed. */
export async function killWhileImporting(folder: string, { way, kills, seed }: Kills): Promise<KillCounts> {
  const random = randomFrom(seed);
  const imports = await twoImports(folder, 6_000);
  const counts = { before: 0, after: 0 };
  let longestMs = 1_500;
  for (let kill = 0; kill < kills; kill++) {
    imports.restore(way);
    // Every other import has more records than memory, so that the temporary file is there when it is killed.
    const budget = kill % 2 === 0 ? "100000000" : "100000";
    const startedMs = performance.now();
    const program = startProgram("../import/importing-program.ts", [
      imports.path,
      imports.secondFile,
      budget,
      way,
    ]);
    await program.said("opened");
    const delay = random.below(longestMs);
    await Promise.race([wait(delay), program.said("confirmed").then(() => wait(random.below(30)))]);
    program.process.kill("SIGKILL");
    await program.ended;
    const confirmed = lastConfirmed(program);
    // Kills are spread over as long as an import takes on this machine at this time.
    if (confirmed !== undefined) longestMs = Math.max(200, performance.now() - startedMs);
    else if (delay > longestMs * 0.9) longestMs *= 1.5;
    const state = imports.state(way);
    if (confirmed !== undefined && state !== "after")
      throw new Error(`kill ${kill}: what was confirmed is lost (${way})`);
    counts[state]++;
  }
  return counts;
}
