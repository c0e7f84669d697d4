// Kills a host at random moments while it imports what a window gave it, and looks after each kill at what is there.

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { assert } from "../../shared/base/assert.ts";
import { clearLeftFolders } from "../../electron/services/imports/given-folder.ts";
import { twoImports } from "../import/two-imports.ts";
import { lastConfirmed, startProgram } from "../space/program.ts";
import { randomFrom } from "../space/random.ts";

export interface ServiceKills {
  readonly before: number;
  readonly after: number;
  /** Kills that left what the window had given, which the next start has cleared away. */
  readonly left: number;
}

/** Throws at the first import that is half done, or lost after it was confirmed, and at whatever is left behind. */
export async function killServiceImports(folder: string, kills: number, seed: number): Promise<ServiceKills> {
  const random = randomFrom(seed);
  const imports = await twoImports(folder, 6_000);
  const root = join(folder, "given");
  mkdirSync(root);
  const counts = { before: 0, after: 0, left: 0 };
  let longestMs = 2_000;
  for (let kill = 0; kill < kills; kill += 1) {
    imports.restore("inPieces");
    const under = ["env", `TMPDIR=${root}`];
    const program = startProgram("../services/importing-program.ts", [imports.path, imports.secondFile], {
      under,
    });
    await program.said("opened");
    const openedMs = performance.now();
    const delay = random.below(longestMs);
    await Promise.race([wait(delay), program.said("confirmed").then(() => wait(random.below(30)))]);
    program.process.kill("SIGKILL");
    await program.ended;
    const confirmed = lastConfirmed(program);
    // Kills are spread over as long as an import takes on this machine at this time.
    if (confirmed !== undefined) longestMs = Math.max(200, performance.now() - openedMs);
    else if (delay > longestMs * 0.9) longestMs *= 1.5;
    const state = imports.state("inPieces");
    assert(confirmed === undefined || state === "after", `kill ${kill}: a confirmed import is there`);
    counts[state] += 1;
    counts.left += readdirSync(root).some((name) => name.startsWith("rehearse-given-")) ? 1 : 0;
    clearLeftFolders(root);
    const stays = readdirSync(root).filter((name) => name.startsWith("rehearse-given-"));
    assert(stays.length === 0, `kill ${kill}: nothing that was given is left: ${stays.join(", ")}`);
  }
  return counts;
}
