// Kills the saving program over and over, on one and the same space, and looks after each kill at what is there.

import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { checkSpace } from "../../electron/space/check-space.ts";
import { savedNumber } from "./numbered-content.ts";
import { opened, valueOf } from "./opened.ts";
import { lastConfirmed, startProgram } from "./program.ts";
import { type Random, randomFrom } from "./random.ts";

export interface KillCounts {
  readonly kills: number;
  /** Saves that were confirmed, over all. */
  readonly confirmed: number;
}

/** Throws at the first save that is lost or half done. */
export async function killWhileSaving(folder: string, kills: number, seed: number): Promise<KillCounts> {
  const random = randomFrom(seed);
  const path = join(folder, "killed.rehearse");
  opened(path, "create").close();
  let number = 0;
  for (let kill = 0; kill < kills; kill++) {
    const confirmed = (await killOnce(path, random)) ?? number;
    number = numberAfter(path, kill);
    // The save that was under way may have come to its end, unheard.
    if (number < confirmed || number > confirmed + 1) {
      throw new Error(`kill ${kill}: ${confirmed} was confirmed, ${number} is there`);
    }
  }
  return { kills, confirmed: number };
}

/** The last number that was confirmed before the kill. One kill in four falls into the start of the program. */
async function killOnce(path: string, random: Random): Promise<number | undefined> {
  const program = startProgram("saving-program.ts", [path]);
  if (random.below(4) > 0) await program.said("opened");
  await wait(random.below(120));
  program.process.kill("SIGKILL");
  await program.ended;
  return lastConfirmed(program);
}

/** By turns with a reader first, who has to see the same as the writer who tidies up. */
function numberAfter(path: string, kill: number): number {
  const seen = kill % 2 === 0 ? readNumber(path, "readOnly") : undefined;
  const number = readNumber(path, "readWrite");
  if (seen !== undefined && seen !== number)
    throw new Error(`a reader saw ${seen}, the next writer ${number}`);
  const { damage } = valueOf(checkSpace(path));
  if (damage.length > 0) throw new Error(`kill ${kill} damaged ${damage.join(", ")}`);
  return number;
}

function readNumber(path: string, mode: "readOnly" | "readWrite"): number {
  const space = opened(path, mode);
  try {
    if (mode === "readWrite" && space.rehearsals.list().some(({ status }) => status === "running")) {
      throw new Error("an unfinished rehearsal is still there");
    }
    return valueOf(space.read(() => savedNumber(space)));
  } finally {
    space.close();
  }
}
