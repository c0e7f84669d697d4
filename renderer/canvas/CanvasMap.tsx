// The small map of the journey, lower left: steps and lines, and a frame around what is in view. Dragging in it
// moves the view. It is for the eye and the hand; keys and screen readers have the outline.

import { MiniMap, type MiniMapNodeProps } from "@xyflow/react";
import { createContext, memo, useContext, useMemo } from "react";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { useCanvasState } from "./canvas-state.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { linePath } from "./line-path.ts";
import styles from "./CanvasMap.module.css";

const MapLines = createContext<ReadonlyMap<string, readonly (readonly Position[])[]>>(new Map());

export const CanvasMap = memo(function CanvasMap({ layout }: { readonly layout: JourneyLayout }) {
  const lines = useMemo(() => {
    const groups = Map.groupBy(layout.connections, ({ way }) => way.step);
    return new Map([...groups].map(([step, ways]) => [step, ways.map(({ points }) => points)]));
  }, [layout]);
  return (
    <MapLines value={lines}>
      <MiniMap
        className={styles.map ?? ""}
        position="bottom-left"
        nodeComponent={MapStep}
        bgColor="transparent"
        maskColor="transparent"
        maskStrokeColor="var(--edge)"
        maskStrokeWidth={1}
        offsetScale={0}
        pannable
        zoomable
      />
    </MapLines>
  );
});

function MapStep({ id, x, y, width, height }: MiniMapNodeProps) {
  const lines = useContext(MapLines).get(id) ?? [];
  const isSelected = useCanvasState(({ selection }) => selection.has(id));
  return (
    <g>
      {lines.map((points, index) => (
        <path key={index} className={styles.line} d={linePath(points)} />
      ))}
      <rect
        className={styles.step}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={8}
        data-selected={isSelected || undefined}
      />
    </g>
  );
}
