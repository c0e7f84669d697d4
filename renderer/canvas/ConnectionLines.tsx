// The lines between steps, in one layer under them. Names, numbers and + belong to the steps (WaysOut.tsx), so
// that the keyboard meets them after the step that they leave.

import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { useCanvasState } from "./canvas-state.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import { linePath } from "./line-path.ts";
import { useCounts } from "./use-counts.ts";
import styles from "./ConnectionLines.module.css";

interface ConnectionLinesProps {
  readonly connections: readonly PlacedConnection[];
}

export const ConnectionLines = memo(function ConnectionLines({ connections }: ConnectionLinesProps) {
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden>
        <defs>
          <marker
            id="connection-end"
            className={styles.end}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M 1 1 L 7.5 4 L 1 7 Z" />
          </marker>
          <marker
            id="connection-stop"
            className={styles.end}
            viewBox="0 0 8 8"
            refX="4"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
          >
            <circle cx="4" cy="4" r="3" />
          </marker>
        </defs>
        {connections.map((connection) => (
          <Line
            key={connection.key}
            wayKey={connection.key}
            way={connection.way}
            path={linePath(connection.points)}
            isOpen={connection.next === null}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});

interface LineProps {
  readonly wayKey: string;
  readonly way: PlacedConnection["way"];
  readonly path: string;
  readonly isOpen: boolean;
}

const Line = memo(function Line({ wayKey, way: { step, via }, path, isOpen }: LineProps) {
  const isPointed = useCanvasState(({ pointedWay, openWay }) => pointedWay === wayKey || openWay === wayKey);
  const isNeverTaken = useCounts((counts) => counts.steps[step]?.fired[via] === 0) ?? false;
  return (
    <path
      className={styles.line}
      d={path}
      data-line={wayKey}
      data-pointed={isPointed || undefined}
      data-never-taken={isNeverTaken || undefined}
      markerEnd={isOpen ? "url(#connection-stop)" : "url(#connection-end)"}
    />
  );
});
