// A journey in miniature, as a picture: its real shape, with steps as cards in the colours of their families.

import { memo, useMemo } from "react";
import type { Journey, StepType } from "../../shared/journey/journey.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { layoutJourney } from "./layout-journey.ts";
import { linePath } from "./line-path.ts";
import { stepFamily } from "./step-family.ts";
import styles from "./MiniGraph.module.css";

/** Fills what it stands in. */
export const MiniGraph = memo(function MiniGraph({ journey }: { readonly journey: Journey }) {
  const layout = useMemo(() => layoutJourney(journey), [journey]);
  return (
    <svg
      className={styles.graph}
      viewBox={viewBoxOf(layout.bounds)}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden
    >
      {layout.connections.flatMap(({ key, next, points }) =>
        next === null ? [] : [<path key={key} className={styles.line} d={linePath(points)} />],
      )}
      {journey.steps.map(({ id, type }) => {
        const at = layout.steps.get(id);
        return at && <MiniStep key={id} x={at.x} y={at.y} type={type} />;
      })}
    </svg>
  );
});

interface MiniStepProps {
  readonly x: number;
  readonly y: number;
  readonly type: StepType;
}

function MiniStep({ x, y, type }: MiniStepProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.step} width={stepWidth} height={stepHeight} rx={10} />
      <rect className={styles[stepFamily(type)]} x={-6} y={10} width={18} height={stepHeight - 20} rx={4} />
      <rect className={styles.name} x={40} y={stepHeight / 2 - 7} width={130} height={14} rx={7} />
    </g>
  );
}

/** Small journeys are not drawn larger than others. */
const leastWidth = 1200;
const leastHeight = 520;
const margin = 16;

function viewBoxOf(bounds: JourneyLayout["bounds"]): string {
  const width = Math.max(leastWidth, bounds.width + 2 * margin);
  const height = Math.max(leastHeight, bounds.height + 2 * margin);
  const x = bounds.x + (bounds.width - width) / 2;
  const y = bounds.y + (bounds.height - height) / 2;
  return `${x} ${y} ${width} ${height}`;
}
