// Runs `rehearse rehearsals story`: all transitions of one person in a saved rehearsal.

import { assert } from "../../shared/base/assert.ts";
import { formatInstant } from "../../shared/base/instant.ts";
import type { TransitionKind } from "../../shared/engine/transition.ts";
import { findUser } from "../../shared/rehearsal/rehearsal-records.ts";
import type { SavedRehearsal } from "../simulation/saved-rehearsal.ts";
import { CommandFailure } from "./command-failure.ts";
import { happeningText } from "./happening-text.ts";
import { jsonText } from "./json-text.ts";
import { readRehearsalId, withRehearsal, type SavedOptions } from "./run-rehearsals.ts";

export interface StoryOptions extends SavedOptions {
  readonly user: string;
}

interface Event {
  readonly entry: number;
  readonly at: string;
  readonly kind: TransitionKind;
}

export async function runStory(id: string, { space, user, json }: StoryOptions): Promise<void> {
  const story = await withRehearsal(space, readRehearsalId(id), (rehearsal) => storyOf(rehearsal, user));
  const lines = story.map(({ entry, at, kind }) => `${at}  entry ${entry}  ${happeningText(kind)}\n`);
  const records = story.map(({ entry, at, kind }) => ({ entry, at, ...kind }));
  process.stdout.write(json === true ? jsonText(records) : lines.join(""));
}

function storyOf({ records, outline }: SavedRehearsal, userId: string): readonly Event[] {
  const user = findUser(records, userId);
  if (user === undefined) {
    const expected = "a user who entered the journey";
    throw new CommandFailure([`--user: found ${JSON.stringify(userId)}, expected ${expected}`]);
  }
  const story: Event[] = [];
  let entry = 0;
  for (let record = records.starts[user] ?? 0; record < (records.starts[user + 1] ?? 0); record += 1) {
    const index = records.kinds[record] ?? 0;
    const kind = outline.kinds[index];
    assert(kind !== undefined, `record ${record} has a kind of the rehearsal`);
    if (index === 0) entry += 1;
    story.push({ entry, at: formatInstant(records.atMs[record] ?? 0), kind });
  }
  return story;
}
