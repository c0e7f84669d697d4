// What changes on the canvas without its steps changing: selection, problems, dragging, connecting. A store, so
// that a selection among a hundred steps draws two of them again and not all.

import { createContext, useContext, useSyncExternalStore } from "react";
import { assert } from "../../shared/base/assert.ts";
import type { StepId } from "../../shared/base/ids.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { StepType } from "../../shared/journey/journey.ts";
import type { JourneyProblem, ProblemFix } from "../../shared/journey/problems/journey-problem.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { StepCountsStore } from "./step-counts-store.ts";

/** Reading, building, or travelling through a rehearsal. */
export type CanvasMode = "overview" | "build" | "rehearse";

export type StepDifference = "added" | "removed" | "changed";

/** What is being dragged, and onto which + it may go. */
export interface Dragging {
  readonly what: { readonly step: StepId } | "type";
  readonly targets: ReadonlySet<string> | "all";
}

export interface CanvasState {
  readonly mode: CanvasMode;
  /** From then on every + stays, shown or not: to mount them all takes longer than a switch of modes may. */
  readonly hasBuilt: boolean;
  readonly selection: ReadonlySet<StepId>;
  readonly problems: ReadonlyMap<StepId, readonly JourneyProblem[]>;
  readonly connecting: { readonly from: Way; readonly targets: ReadonlySet<StepId> } | null;
  /** Key of the way whose + is open. */
  readonly openWay: string | null;
  /** Key of the way whose + the pointer is on: its line shows which one it is. */
  readonly pointedWay: string | null;
  readonly dragging: Dragging | null;
  readonly differences: ReadonlyMap<StepId, StepDifference> | null;
  readonly counts: StepCountsStore | null;
  /** While a rehearsal is travelled through. */
  readonly map: JourneyMap | null;
}

/** What steps and + ask of the canvas; the same object for its whole life. */
export interface CanvasActions {
  readonly pick: (step: StepId, extend: boolean) => void;
  readonly openStep: (step: StepId) => void;
  readonly pickWay: (way: Way) => void;
  readonly add: (way: Way, anchor: HTMLElement) => void;
  readonly dropType: (type: StepType, way: Way) => void;
  readonly moveStep: (step: StepId, way: Way) => void;
  readonly startDrag: (step: StepId) => void;
  readonly endDrag: () => void;
  readonly connect: (target: StepId | null) => void;
  readonly fix: (fix: ProblemFix) => void;
}

export class CanvasStore {
  #state: CanvasState;
  readonly #listeners = new Set<() => void>();

  constructor(state: CanvasState) {
    this.#state = state;
  }

  readonly get = (): CanvasState => this.#state;

  readonly set = (change: Partial<CanvasState>): void => {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export interface CanvasContextValue {
  readonly store: CanvasStore;
  readonly actions: CanvasActions;
}

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export function useCanvas(): CanvasContextValue {
  const value = useContext(CanvasContext);
  assert(value !== null, "parts of the canvas are inside of it");
  return value;
}

/** What is read must be the same value while nothing of it changes. */
export function useCanvasState<T>(read: (state: CanvasState) => T): T {
  const { store } = useCanvas();
  return useSyncExternalStore(store.subscribe, () => read(store.get()));
}
