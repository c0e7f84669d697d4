// The small map of the journey, lower left: steps and lines, and a frame around what is in view. Pressing or
// dragging in it moves the view. It is for the eye and the hand; keys and screen readers have the outline.

import { useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useMemo } from "react";
import { useCanvasState } from "./canvas-state.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { linePath } from "./line-path.ts";
import { type Area, mapArea } from "./map-area.ts";
import type { Covered } from "./use-canvas-commands.ts";
import styles from "./CanvasMap.module.css";

interface CanvasMapProps {
  readonly layout: JourneyLayout;
  readonly covered: Covered;
}

export function CanvasMap({ layout, covered }: CanvasMapProps) {
  const flow = useReactFlow();
  const view = useView(covered);
  const hasRoom = useStore(
    ({ width, height }) =>
      width - covered.left - covered.right >= leastWidth && height - covered.bottom >= leastHeight,
  );
  const area = useMemo(() => mapArea(layout.bounds, view), [layout, view]);
  const moveTo = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const x = area.x + ((event.clientX - box.x) / box.width) * area.width;
    const y = area.y + ((event.clientY - box.y) / box.height) * area.height;
    const zoom = flow.getZoom();
    void flow.setViewport({
      x: covered.left + (view.width / 2 - x) * zoom,
      y: (view.height / 2 - y) * zoom,
      zoom,
    });
  };
  if (!hasRoom) return null;
  return (
    <div className={styles.card} style={{ left: covered.left + 16, bottom: covered.bottom + 16 }}>
      <svg
        className={styles.map}
        viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
        aria-hidden
        onPointerDown={moveTo}
        onPointerMove={moveTo}
      >
        <MapDrawing layout={layout} />
        <rect
          className={styles.view}
          x={view.x}
          y={view.y}
          width={view.width}
          height={view.height}
          rx={view.width / 60}
        />
      </svg>
    </div>
  );
}

/** In less room the map would hide what it is a map of. */
const leastWidth = 400;
const leastHeight = 420;

/** What can be seen, in canvas pixels. */
function useView(covered: Covered): Area {
  const [left, top, zoom] = useStore(({ transform }) => transform);
  const width = useStore((state) => state.width) - covered.left - covered.right;
  const height = useStore((state) => state.height) - covered.bottom;
  return useMemo(
    () => ({
      x: (covered.left - left) / zoom,
      y: -top / zoom,
      width: width / zoom,
      height: height / zoom,
    }),
    [left, top, zoom, width, height, covered.left],
  );
}

/** Not drawn again while the view moves. */
const MapDrawing = memo(function MapDrawing({ layout }: { readonly layout: JourneyLayout }) {
  return (
    <>
      <path className={styles.line} d={layout.connections.map(({ points }) => linePath(points)).join(" ")} />
      {[...layout.steps].map(([id, { x, y }]) => (
        <MapStep key={id} id={id} x={x} y={y} />
      ))}
    </>
  );
});

interface MapStepProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const MapStep = memo(function MapStep({ id, x, y }: MapStepProps) {
  const isSelected = useCanvasState(({ selection }) => selection.has(id));
  return (
    <rect
      className={styles.step}
      x={x}
      y={y}
      width={stepWidth}
      height={stepHeight}
      rx={10}
      data-selected={isSelected || undefined}
    />
  );
});
