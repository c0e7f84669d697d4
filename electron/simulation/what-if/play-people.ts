// Plays those whom what-ifs changed, one by one, from the beginning: there are a few of them.

import { replayStages, type LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { KindTable } from "../../../shared/engine/kind-table.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { PersonRecords } from "../../../shared/what-if/merge-records.ts";

export interface Players {
  readonly stages: readonly LiveStage[];
  /** Numbers the kinds of what happens. */
  readonly kinds: KindTable;
  /** By user: all that they did. */
  readonly changed: ReadonlyMap<string, readonly Message[]>;
}

/** Ascending by id; without records where nothing happens. */
export function playPeople({ stages, kinds, changed }: Players): readonly PersonRecords[] {
  const untilMs = stages[0]?.live.settings.untilMs ?? Infinity;
  return [...changed]
    .map(([userId, messages]) => {
      const { transitions } = replayStages(stages, { user: userId, messages, untilMs });
      return {
        userId,
        atMs: transitions.map(({ atMs }) => atMs),
        kinds: transitions.map(({ kind }) => kinds.indexOf(kind)),
      };
    })
    .toSorted((a, b) => (a.userId < b.userId ? -1 : 1));
}
