// A step on the canvas with its ways out. One component for all types; what is selected, wrong or dragged is read
// from the store, so that the list of steps stays as it is.

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useCanvasState } from "./canvas-state.ts";
import { MapWay } from "./MapWay.tsx";
import { StepCard } from "./StepCard.tsx";
import type { StepNode as StepNodeOf } from "./step-nodes.ts";
import { WayOut } from "./WayOut.tsx";

export const StepNode = memo(function StepNode({
  data: { step, summary, shortSummary, summaryBefore, ways },
}: NodeProps<StepNodeOf>) {
  const isRehearsed = useCanvasState(({ map }) => map !== null);
  return (
    <>
      <StepCard step={step} summary={summary} shortSummary={shortSummary} summaryBefore={summaryBefore} />
      {ways.map((way) =>
        isRehearsed ? (
          <MapWay key={way.key} way={way} />
        ) : (
          <WayOut key={way.key} way={way} stepName={step.name} />
        ),
      )}
    </>
  );
});
