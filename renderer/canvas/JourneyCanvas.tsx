// The drawing of a journey, for reading, for building, and as the live map of a rehearsal. What is selected, edited and saved is the caller's; the
// canvas says what a person asked for. It never moves by itself, but to show a step that was selected elsewhere.

import "@xyflow/react/dist/base.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useLayoutEffect, useRef, useState } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, StepType } from "../../shared/journey/journey.ts";
import type { JourneyProblem, ProblemFix } from "../../shared/journey/problems/journey-problem.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { Canvas } from "./Canvas.tsx";
import type { CanvasMode, StepDifference } from "./canvas-state.ts";
import type { ViewSize } from "./first-view.ts";
import type { JourneyMap } from "./journey-map.ts";
import type { StepCountsStore } from "./step-counts-store.ts";
import type { Covered } from "./use-canvas-commands.ts";
import styles from "./JourneyCanvas.module.css";

export interface JourneyCanvasProps {
  readonly journey: Journey;
  readonly names: DefinitionNames;
  readonly mode: CanvasMode;
  /** Empty: the journey itself. */
  readonly selection: readonly StepId[];
  readonly onSelect: (selection: readonly StepId[]) => void;
  /** Those of a step are shown at it; one of them, with its fixes, beside it. */
  readonly problems: readonly JourneyProblem[];
  readonly onFix: (fix: ProblemFix) => void;
  /** Enter or a double click: the step is to be edited. */
  readonly onOpenStep: (step: StepId) => void;
  /** A + was pressed; the picker opens at the anchor. */
  readonly onAdd: (way: Way, anchor: HTMLElement) => void;
  /** Dragged from the picker (drag-formats.ts) onto a +. */
  readonly onDropStep: (type: StepType, way: Way) => void;
  /** A step was dragged onto a +. */
  readonly onMoveStep: (step: StepId, way: Way) => void;
  /** While somebody chooses the step that a way is to lead to. */
  readonly connecting: { readonly from: Way; readonly targets: readonly StepId[] } | null;
  /** null: given up. */
  readonly onConnect: (target: StepId | null) => void;
  /** Its + is shown as open. */
  readonly openWay: Way | null;
  readonly counts?: StepCountsStore;
  /** While a rehearsal is travelled through; `journey` and `differences` are then the map's. */
  readonly map?: JourneyMap;
  /** The number of a way was pressed. */
  readonly onPickWay?: (way: Way) => void;
  /** While two versions are compared. */
  readonly differences?: ReadonlyMap<StepId, StepDifference>;
  readonly covered?: Covered;
  /** The step that an answer beside the canvas is about: it is to be seen, as a selected one is. */
  readonly asked?: StepId | null;
}

export function JourneyCanvas(props: JourneyCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ViewSize | null>(null);
  // Before the first paint, so that the first picture is the right one.
  useLayoutEffect(() => {
    if (frame.current === null) return;
    const { width, height } = frame.current.getBoundingClientRect();
    setSize({ width, height });
  }, []);
  return (
    <div ref={frame} className={styles.frame}>
      {size !== null && (
        <ReactFlowProvider key={props.journey.id}>
          <Canvas {...props} frame={frame} firstSize={size} />
        </ReactFlowProvider>
      )}
    </div>
  );
}
