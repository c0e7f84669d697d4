// Plays people one by one through a journey that changes on the way. In slices, so that a cancellation is heard and the
// space is read in pieces.

import { setImmediate } from "node:timers/promises";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { replayStages, type LiveStage } from "../../../shared/engine/replay-stages.ts";
import type { KindTable } from "../../../shared/engine/kind-table.ts";
import type { Message } from "../../../shared/people/message.ts";
import type { PersonRecords } from "../../../shared/what-if/merge-records.ts";
import type { Space } from "../../space/space.ts";
import type { SimulationError } from "../simulation-error.ts";
import { tookPart, type BaseRehearsal } from "./base-rehearsal.ts";

export interface Players {
  readonly base: BaseRehearsal;
  readonly stages: readonly LiveStage[];
  /** Numbers the kinds of what happens. */
  readonly kinds: KindTable;
  /** Those who have other messages than the base's source says. */
  readonly changed: ReadonlyMap<string, readonly Message[]>;
  /** Whether somebody who is not changed is played; absent: nobody but the changed. */
  readonly isPlayed?: (userId: string) => boolean;
}

export interface Following {
  readonly signal: AbortSignal;
  /** The part of the people who have been looked at, 0 … 1. */
  readonly onPart: (part: number) => void;
}

const sliceMs = 30;

/** Ascending by id, each of the changed and of those who are played; without records where nothing happens. */
export async function playPeople(
  space: Space,
  players: Players,
  { signal, onPart }: Following,
): Promise<Result<readonly PersonRecords[], SimulationError>> {
  const played: PersonRecords[] = [];
  for (const [userId, messages] of players.changed) played.push(play(players, userId, messages));
  const walk = players.isPlayed === undefined ? nobody() : others(players, players.isPlayed, played);
  for (;;) {
    const slice = space.read(() => runFor(walk, sliceMs));
    if (!slice.ok) return err({ kind: "space", error: slice.error });
    onPart(Math.min(1, slice.value.people / Math.max(1, players.base.people)));
    if (slice.value.isDone) break;
    await setImmediate();
    if (signal.aborted) return err({ kind: "cancelled" });
  }
  return ok(played.toSorted((a, b) => (a.userId < b.userId ? -1 : 1)));
}

/** What a walk yields: how many people it has looked at so far. */
type Walk = Generator<number, number>;

function runFor(walk: Walk, ms: number): { readonly isDone: boolean; readonly people: number } {
  const endMs = performance.now() + ms;
  for (;;) {
    const { done, value } = walk.next();
    if (done === true || performance.now() >= endMs) return { isDone: done === true, people: value };
  }
}

// oxlint-disable-next-line require-yield
function* nobody(): Walk {
  return 0;
}

function* others(players: Players, isPlayed: (userId: string) => boolean, played: PersonRecords[]): Walk {
  const { base, changed } = players;
  const isWanted = (userId: string): boolean =>
    tookPart(base, userId) && !changed.has(userId) && isPlayed(userId);
  let looked = 0;
  for (let number = 0; number < base.chunkCount; number += 1) {
    for (const { userId, messages } of base.peopleOf(number, isWanted)) {
      looked += 1;
      if (messages === null) continue;
      played.push(play(players, userId, base.changes.get(userId) ?? messages));
      yield looked;
    }
    yield looked;
  }
  return looked;
}

function play({ stages, kinds }: Players, user: string, messages: readonly Message[]): PersonRecords {
  const untilMs = stages[0]?.live.settings.untilMs ?? Infinity;
  const { transitions } = replayStages(stages, { user, messages, untilMs });
  return {
    userId: user,
    atMs: transitions.map(({ atMs }) => atMs),
    kinds: transitions.map(({ kind }) => kinds.indexOf(kind)),
  };
}
