// The live map of a rehearsal, or of two compared ones: the playhead's counts as numbers of steps and ways. A step
// whose numbers did not change keeps its object, so that nothing of it is drawn again. Absent: drawing, and the host.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { keyOfWay } from "../../canvas/journey-layout.ts";
import type { JourneyMap, Move, StepFigures, WayFigures } from "../../canvas/journey-map.ts";
import type { Playhead, PlayheadState } from "../playhead/playhead.ts";
import { FiguresAt, type FiguresOptions } from "./figures-at.ts";
import { movesBetween } from "./moves-between.ts";
import { createMoving } from "./moving.ts";
import { inOrder } from "./in-order.ts";
import { KeptFigures } from "./kept-figures.ts";
import type { PercentOf } from "./percent-of.ts";
import type { PersonWay } from "./person-way.ts";

/** What the map needs of a playhead. */
export interface MapPlayhead extends Pick<Playhead, "subscribe"> {
  readonly state: Shown;
}

type Shown = Pick<PlayheadState, "shownAtMs" | "counts" | "isPlaying" | "speed">;

export interface MapOptions {
  readonly playhead: MapPlayhead;
  readonly journey: Journey;
  readonly comparedWith: Journey | null;
  readonly differences: JourneyMap["differences"];
  /** Which of the playhead's counts are shown. */
  readonly side: "a" | "b" | "both";
  /** At the end of the rehearsal, in the order of the playhead's. */
  readonly finals: readonly InstantCounts[];
  readonly percentOf: PercentOf;
  readonly person: PersonWay | null;
}

export function createJourneyMap(options: MapOptions): JourneyMap {
  const { playhead, journey, comparedWith, differences, side, finals } = options;
  const read = figuresReader(options);
  const steps = new KeptFigures<StepFigures>();
  const ways = new KeptFigures<WayFigures>();
  return {
    journey,
    comparedWith,
    differences,
    subscribe: (listener) => playhead.subscribe(listener),
    step: (step) => {
      const figures = read();
      return figures && steps.at(figures, step, () => figures.step(step));
    },
    way: (step, via) => {
      const figures = read();
      return figures && ways.at(figures, keyOfWay({ step, via }), () => figures.way(step, via));
    },
    onMoves: (listener) => watchMoves(playhead, { journey, side, count: finals.length }, listener),
    moving: createMoving(),
  };
}

/** The figures of the counts that are shown; the same while they are. */
function figuresReader(options: MapOptions): () => FiguresAt | null {
  const { playhead, finals, side } = options;
  let last: {
    readonly counts: readonly InstantCounts[];
    readonly atMs: number;
    readonly figures: FiguresAt;
  } | null = null;
  return () => {
    const { counts, shownAtMs: atMs } = playhead.state;
    if (counts === null) return null;
    if (last?.counts === counts && last.atMs === atMs) return last.figures;
    const [shown, before] = shownOf(counts, side);
    const [final, finalBefore] = shownOf(finals, side);
    if (shown === undefined || final === undefined) return null;
    const of: FiguresOptions = { ...options, atMs, shown, before, final, finalBefore };
    last = { counts, atMs, figures: new FiguresAt(of) };
    return last.figures;
  };
}

/** What is shown, and what it is compared with. */
function shownOf(
  counts: readonly InstantCounts[],
  side: MapOptions["side"],
): readonly [InstantCounts | undefined, InstantCounts | null] {
  const [a, b] = counts;
  if (side === "a" || b === undefined) return [a, null];
  return [b, side === "both" ? (a ?? null) : null];
}

interface Watched {
  readonly journey: Journey;
  readonly side: MapOptions["side"];
  readonly count: number;
}

/** Moves are what playing shows from one instant to a later one near by; after anything else nothing flies. */
function watchMoves(
  playhead: MapPlayhead,
  watched: Watched,
  tell: (moves: readonly Move[] | undefined) => void,
): () => void {
  let last: Shown = playhead.state;
  let lastMs = performance.now();
  return playhead.subscribe(() => {
    const now = playhead.state;
    const nowMs = performance.now();
    if (now.counts === last.counts && now.shownAtMs === last.shownAtMs) {
      last = now;
      return;
    }
    const isPlayed =
      now.isPlaying &&
      last.isPlaying &&
      now.shownAtMs > last.shownAtMs &&
      now.shownAtMs - last.shownAtMs <= mostPlayed(now.speed, nowMs - lastMs);
    tell(isPlayed ? movesOf(last, now, watched) : undefined);
    last = now;
    lastMs = nowMs;
  });
}

/** A jump is farther than playing comes in the time since, with some for frames that were late. */
const mostPlayed = (speed: number, sinceMs: number): number => (speed * (2 * sinceMs + 250)) / 1000;

function movesOf(from: Shown, to: Shown, { journey, side, count }: Watched): readonly Move[] {
  const [before, after] = [from.counts ?? [], to.counts ?? []];
  const moves = (index: number, as: "a" | "b"): readonly Move[] => {
    const [old, now] = [before[index], after[index]];
    return old === undefined || now === undefined ? [] : inOrder(movesBetween(old, now, as), journey);
  };
  if (count < 2 || side === "a") return moves(0, "b");
  return side === "b" ? moves(1, "b") : [...moves(0, "a"), ...moves(1, "b")];
}
