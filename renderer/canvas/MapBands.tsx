// The connections of a rehearsal as bands as wide as people took them, in one layer under the steps. Their numbers
// belong to the steps (MapWay.tsx). A picked person's way is a line over them.

import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { bandLine, bandPath } from "./band-line.ts";
import { type DrawnBand, drawnBands } from "./drawn-bands.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { Area } from "./map-area.ts";
import { SeenContext, useIsSeen } from "./seen.ts";
import { useWays } from "./use-ways.ts";
import styles from "./MapBands.module.css";

interface MapBandsProps {
  readonly connections: readonly PlacedConnection[];
}

export const MapBands = memo(function MapBands({ connections }: MapBandsProps) {
  const steps = Map.groupBy(connections, ({ way }) => way.step);
  return (
    <ViewportPortal>
      <svg className={styles.bands} aria-hidden>
        {[...steps].map(([step, ways]) => (
          <SeenBands key={step} ways={ways} />
        ))}
      </svg>
    </ViewportPortal>
  );
});

function SeenBands({ ways }: { readonly ways: readonly PlacedConnection[] }) {
  const area = useMemo(() => areaAround(ways.flatMap(({ points }) => points)), [ways]);
  const isSeen = useIsSeen(area, true);
  return (
    <SeenContext value={isSeen}>
      <StepBands ways={ways} />
    </SeenContext>
  );
}

function areaAround(points: readonly Position[]): Area {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const StepBands = memo(function StepBands({ ways }: { readonly ways: readonly PlacedConnection[] }) {
  const figures = useWays(ways);
  if (figures === null) return null;
  return drawnBands(ways, figures).map((band) => <Band key={band.way.key} band={band} />);
});

function Band({ band: { way, figures, line, lineOfA, middle } }: { readonly band: DrawnBand }) {
  const { taken, width, widthOfA, onWay } = figures;
  const beside = onWay === null ? undefined : true;
  const isOn = onWay === "been" || onWay === "ahead";
  return (
    <>
      {taken !== "taken" && !isOn && (
        <path className={styles.dashed} data-beside={beside} d={bandPath(middle)} />
      )}
      {taken === "taken" && lineOfA !== null && widthOfA !== null && (
        <path className={styles.a} d={bandPath(lineOfA)} strokeWidth={widthOfA} />
      )}
      {taken === "taken" && onWay !== "been" && (
        <path
          className={lineOfA === null ? styles.flow : styles.b}
          data-band={way.key}
          data-beside={beside}
          d={bandPath(line)}
          strokeWidth={width}
        />
      )}
      {isOn && <WayLine path={bandPath(bandLine(way.points, 0))} isAhead={onWay === "ahead"} />}
    </>
  );
}

/** The way of a picked person. */
function WayLine({ path, isAhead }: { readonly path: string; readonly isAhead: boolean }) {
  if (isAhead) return <path className={styles.ahead} d={path} />;
  return (
    <>
      <path className={styles.halo} d={path} />
      <path className={styles.been} d={path} />
    </>
  );
}
