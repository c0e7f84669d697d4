// A step on the canvas with its ways out. One component for all types; what is selected, wrong or dragged is read
// from the store, so that the list of steps stays as it is.

import type { NodeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { useCanvasState } from "./canvas-state.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { Area } from "./map-area.ts";
import { MapWay } from "./MapWay.tsx";
import { SeenContext, useIsSeen } from "./seen.ts";
import { StepCard } from "./StepCard.tsx";
import type { DrawnWay, StepNode as StepNodeOf } from "./step-nodes.ts";
import { WayOut } from "./WayOut.tsx";

export const StepNode = memo(function StepNode({
  data: { step, summary, shortSummary, summaryBefore, ways },
  positionAbsoluteX: x,
  positionAbsoluteY: y,
}: NodeProps<StepNodeOf>) {
  const isRehearsed = useCanvasState(({ map }) => map !== null);
  const area = useMemo(() => areaOf({ x, y }, ways), [x, y, ways]);
  const isSeen = useIsSeen(area, isRehearsed);
  return (
    <SeenContext value={isSeen}>
      <StepCard step={step} summary={summary} shortSummary={shortSummary} summaryBefore={summaryBefore} />
      {ways.map((way) =>
        isRehearsed ? (
          <MapWay key={way.key} way={way} />
        ) : (
          <WayOut key={way.key} way={way} stepName={step.name} />
        ),
      )}
    </SeenContext>
  );
});

/** Of the step and all that is written at its ways. */
function areaOf({ x, y }: Position, ways: readonly DrawnWay[]): Area {
  const places = ways
    .flatMap(({ pill, number, end }) => [pill, number, end])
    .filter((place) => place !== null);
  const left = Math.min(0, ...places.map((place) => place.x));
  const right = Math.max(stepWidth, ...places.map((place) => place.x));
  const bottom = Math.max(stepHeight, ...places.map((place) => place.y));
  return { x: x + left, y, width: right - left, height: bottom };
}
