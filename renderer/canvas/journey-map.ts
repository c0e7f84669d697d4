// What the canvas reads of a rehearsal at the playhead: numbers of steps and connections, a picked person's way, and
// who moves. A store and not a prop, so that numbers may change at every frame without the canvas being built again.
// Where two rehearsals are compared, numbers are B's, and beside them what A had. Absent: instants and people.

import type { StepId } from "../../shared/base/ids.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { StepDifference } from "./canvas-state.ts";

/** Beside the way of a picked person: they came by there, will come by there, or neither. */
export type OnWay = "been" | "ahead" | "beside";

export interface StepFigures {
  readonly reached: number;
  /** Of those who entered, or of those who reached the steps before; in words, e.g. "12.0%". */
  readonly share: string;
  readonly waiting: number;
  /** At the end of the rehearsal: room is kept for so many digits. */
  readonly finalReached: number;
  /** B minus A; null where one rehearsal is shown. */
  readonly moreReached: number | null;
  readonly moreWaiting: number | null;
  /** null: nobody is picked. */
  readonly onWay: OnWay | null;
  /** Initials of the picked person where they stand here. */
  readonly person: string | null;
}

export interface WayFigures {
  readonly fired: number;
  readonly finalFired: number;
  /** Nobody took it: none yet, or none to the end of the rehearsal. */
  readonly taken: "taken" | "noneYet" | "never";
  /** Of its band, in pixels; 0 where nobody took it and another band is beside it. */
  readonly width: number;
  /** B minus A; null where one rehearsal is shown. */
  readonly moreFired: number | null;
  /** Of A's band, in pixels; null where one rehearsal is shown. */
  readonly widthOfA: number | null;
  /** Of all its bands at the end of the rehearsal: what stands beside them keeps clear of so much. */
  readonly finalWidth: number;
  /** Whether only one of two compared journeys has it. */
  readonly difference: "added" | "removed" | null;
  readonly onWay: OnWay | null;
  /** Initials of the picked person where this is how they left the journey. */
  readonly person: string | null;
}

/** So many took a way between two instants that were shown one after the other. */
export interface Move {
  /** Key of the way. */
  readonly way: string;
  readonly people: number;
  /** Which of two compared rehearsals they move in; "b" where one is shown. */
  readonly side: "a" | "b";
  /** So many other ways the same people took just before, at the same instant. */
  readonly after: number;
}

/** How many move just now, for the legend. */
export interface Moving {
  readonly people: number;
  readonly peoplePerToken: number;
}

export interface JourneyMap {
  /** What is drawn: the rehearsed journey, or both of two compared ones as one. */
  readonly journey: Journey;
  /** A's, while both are drawn; else null. */
  readonly comparedWith: Journey | null;
  /** null: nothing is compared. */
  readonly differences: ReadonlyMap<StepId, StepDifference> | null;
  /** Calls back after every change of any number; returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something of it changes; null before the first counts, and of an unknown step. */
  readonly step: (step: StepId) => StepFigures | null;
  readonly way: (step: StepId, via: string) => WayFigures | null;
  /** Tells of moves while the rehearsal plays, `undefined` where all tokens have to go: after a jump. */
  readonly onMoves: (listener: (moves: readonly Move[] | undefined) => void) => () => void;
  /** What flies, as the canvas tells it. */
  readonly moving: MovingStore;
}

export interface MovingStore {
  readonly get: () => Moving;
  readonly set: (moving: Moving) => void;
  readonly subscribe: (listener: () => void) => () => void;
}
