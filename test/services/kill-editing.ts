// Kills the editing program over and over, on one and the same space, and looks after each kill at what is there.

import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { blankJourney } from "../../shared/journey/blank-journey.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { openJourney } from "../../electron/services/journeys/open-journey.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import type { KillCounts } from "../space/kill-saves.ts";
import { opened, valueOf } from "../space/opened.ts";
import { lastConfirmed, startProgram } from "../space/program.ts";
import { randomFrom, type Random } from "../space/random.ts";
import { assertWhole, editedJourney, numberOf } from "./numbered-edits.ts";

/** Throws at the first save that is lost, half done, or without the history that belongs to it. */
export async function killWhileEditing(folder: string, kills: number, seed: number): Promise<KillCounts> {
  const random = randomFrom(seed);
  const path = join(folder, "edited.rehearse");
  const first = makeSpace(path);
  let number = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const confirmed = (await killOnce(path, random)) ?? number;
    const found = numberAfter(path, first);
    // The save that was under way may have come to its end, unheard.
    if (found < confirmed || found > confirmed + 1)
      throw new Error(`kill ${kill}: ${confirmed} was confirmed, ${found} is there`);
    number = found;
  }
  return { kills, confirmed: number };
}

function makeSpace(path: string): Journey {
  const space = opened(path, "create");
  const journey = blankJourney("Edited", { journey: editedJourney, entry: "entry" });
  const document = JSON.stringify(journey);
  valueOf(
    space.transaction(() =>
      space.journeys.saveDraft({ id: journey.id, name: journey.name, document, savedAtMs: 0 }),
    ),
  );
  space.close();
  return journey;
}

/** The last number that was confirmed before the kill. One kill in eight falls into the start of the program. */
async function killOnce(path: string, random: Random): Promise<number | undefined> {
  const program = startProgram("../services/editing-program.ts", [path]);
  if (random.below(8) > 0) await program.said("opened");
  await wait(random.below(120));
  program.process.kill("SIGKILL");
  const end = await program.ended;
  if (end !== "SIGKILL") throw new Error(`the program ended by itself: ${program.lines().join("\n")}`);
  return lastConfirmed(program);
}

function numberAfter(path: string, first: Journey): number {
  const space = opened(path, "readWrite");
  const found = valueOf(space.read(() => openJourney(space, editedJourney)));
  space.close();
  assertWhole(found, first);
  const { damage } = valueOf(checkSpace(path));
  if (damage.length > 0) throw new Error(`damaged: ${damage.join(", ")}`);
  return numberOf(found.document);
}
