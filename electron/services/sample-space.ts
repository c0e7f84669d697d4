// The sample space, made from its sources: half a year of an outdoor shop's people, some personas, journeys in every
// state of their lives, and rehearsals of most of them. Always the same but for the space's own id.

import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import definitions from "../../resources/sample/definitions.json" with { type: "json" };
import { assert } from "../../shared/base/assert.ts";
import { importMessages } from "../import/import-messages.ts";
import { openSpace } from "../space/open-space.ts";
import { placeWithoutOverwriting } from "../space/place-file.ts";
import { spaceErrorOf } from "../space/space-error-of.ts";
import type { Space } from "../space/space.ts";
import { Refused } from "./refused.ts";
import { addSampleJourneys } from "./sample/add-sample-journeys.ts";
import { addSamplePersonas } from "./sample/add-sample-personas.ts";
import { samplePeople, samplePeopleEndMs } from "./sample/sample-people.ts";
import { spaceRefusal, spaceValue } from "./space-value.ts";

/** Takes a line when the next part of the work begins. */
type Say = (line: string) => void;

/**
 * Makes it at `path`, in some seconds; under another name until it is whole. Throws Refused where the folder cannot
 * be written or something is at `path` already.
 */
export async function createSampleSpace(path: string, say: Say = () => undefined): Promise<void> {
  if (existsSync(path)) throw new Refused(spaceRefusal({ kind: "fileExists", path }));
  const unfinished = `${path}.new-${randomBytes(6).toString("hex")}`;
  try {
    await makeWhole(unfinished, say);
    place(unfinished, path);
  } finally {
    for (const suffix of ["", "-wal", "-shm", "-lock", "-lock-journal"])
      rmSync(unfinished + suffix, { force: true });
  }
}

async function makeWhole(path: string, say: Say): Promise<void> {
  const space = spaceValue(openSpace(path, { mode: "create" }));
  try {
    say("People and their messages …");
    await addPeople(space);
    addSamplePersonas(space);
    say("Journeys and their rehearsals …");
    await addSampleJourneys(space);
  } finally {
    space.close();
  }
}

async function addPeople(space: Space): Promise<void> {
  const origin = {
    source: "generated",
    title: "Half a year of an outdoor shop",
    atMs: samplePeopleEndMs(),
  } as const;
  const imported = await importMessages({ space, lines: samplePeople(), origin });
  if (!imported.ok) {
    assert(imported.error.kind === "space", `messages of the sample are good, not "${imported.error.kind}"`);
    throw new Refused(spaceRefusal(imported.error.error));
  }
  spaceValue(space.transaction(() => space.definitions.save(JSON.stringify(definitions))));
}

function place(from: string, to: string): void {
  try {
    placeWithoutOverwriting(from, to);
  } catch (thrown) {
    throw new Refused(spaceRefusal(spaceErrorOf(thrown, to)));
  }
}
