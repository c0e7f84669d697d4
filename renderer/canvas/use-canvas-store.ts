// The store of a canvas, kept in step with what its caller says, and the actions that its parts ask for.

import { type DragEvent, useEffectEvent, useLayoutEffect, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { type CanvasActions, type CanvasContextValue, CanvasStore } from "./canvas-state.ts";
import { newStepType } from "./drag-formats.ts";
import type { JourneyCanvasProps } from "./JourneyCanvas.tsx";
import { keyOfWay } from "./journey-layout.ts";
import { moveTargets } from "./move-targets.ts";

export interface CanvasStoreValue extends CanvasContextValue {
  /** Of the element around everything: something dragged from outside lights up every +. */
  readonly dragOver: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: () => void;
  };
}

export function useCanvasStore(props: JourneyCanvasProps): CanvasStoreValue {
  const { mode, selection, problems, connecting, openWay, counts, differences, map } = props;
  const act = useEffectEvent((action: (current: JourneyCanvasProps) => void) => action(props));
  const [value] = useState(() => makeValue(props, (action) => act(action)));
  const { store } = value;
  useLayoutEffect(() => store.set({ selection: new Set(selection) }), [store, selection]);
  useLayoutEffect(() => store.set({ problems: byStep(problems) }), [store, problems]);
  useLayoutEffect(() => {
    store.set({
      mode,
      hasBuilt: mode === "build" || store.get().hasBuilt,
      openWay: openWay === null ? null : keyOfWay(openWay),
      connecting: connecting && { from: connecting.from, targets: new Set(connecting.targets) },
      counts: counts ?? null,
      differences: differences ?? null,
      map: map ?? null,
    });
  }, [store, mode, openWay, connecting, counts, differences, map]);
  return value;
}

type Act = (action: (current: JourneyCanvasProps) => void) => void;

function makeValue(props: JourneyCanvasProps, act: Act): CanvasStoreValue {
  const store = new CanvasStore({
    mode: props.mode,
    hasBuilt: props.mode === "build",
    selection: new Set(props.selection),
    problems: byStep(props.problems),
    connecting: null,
    openWay: null,
    pointedWay: null,
    dragging: null,
    differences: props.differences ?? null,
    counts: props.counts ?? null,
    map: props.map ?? null,
  });
  return { store, actions: makeActions(store, act), dragOver: dragOverOf(store) };
}

function makeActions(store: CanvasStore, act: Act): CanvasActions {
  return {
    pick: (step, extend) =>
      act(({ selection, onSelect }) => onSelect(extend ? toggled(selection, step) : [step])),
    openStep: (step) => act(({ onOpenStep }) => onOpenStep(step)),
    pickWay: (way) => act(({ onPickWay }) => onPickWay?.(way)),
    add: (way, anchor) => act(({ onAdd }) => onAdd(way, anchor)),
    dropType: (type, way) => act(({ onDropStep }) => onDropStep(type, way)),
    moveStep: (step, way) => act(({ onMoveStep }) => onMoveStep(step, way)),
    startDrag: (step) =>
      act(({ journey }) => store.set({ dragging: { what: { step }, targets: moveTargets(journey, step) } })),
    endDrag: () => store.set({ dragging: null }),
    connect: (target) => act(({ onConnect }) => onConnect(target)),
    fix: (fix) => act(({ onFix }) => onFix(fix)),
  };
}

const toggled = (selection: readonly StepId[], step: StepId): readonly StepId[] =>
  selection.includes(step) ? selection.filter((one) => one !== step) : [...selection, step];

function dragOverOf(store: CanvasStore): CanvasStoreValue["dragOver"] {
  return {
    onDragEnter: (event) => {
      const isNew = event.dataTransfer.types.includes(newStepType);
      if (isNew && store.get().mode === "build" && store.get().dragging === null)
        store.set({ dragging: { what: "type", targets: "all" } });
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside && store.get().dragging?.what === "type") store.set({ dragging: null });
    },
    onDrop: () => store.set({ dragging: null }),
  };
}

function byStep(problems: readonly JourneyProblem[]): ReadonlyMap<StepId, readonly JourneyProblem[]> {
  const steps = new Map<StepId, JourneyProblem[]>();
  for (const problem of problems) {
    if (problem.step === null) continue;
    const known = steps.get(problem.step);
    if (known === undefined) steps.set(problem.step, [problem]);
    else known.push(problem);
  }
  return steps;
}
