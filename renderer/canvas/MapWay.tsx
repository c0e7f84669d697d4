// A way out of a step at the playhead: how many took it, beside its name or its band, and where it ends, how many
// completed there. Pressing it shows who they are.

import { IconBan, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { formatDelta } from "../ui/format-delta.ts";
import { useCanvas } from "./canvas-state.ts";
import { ChangedWords } from "./ChangedWords.tsx";
import { Figure } from "./Figure.tsx";
import type { WayFigures } from "./journey-map.ts";
import type { NumberPlace } from "./number-place.ts";
import type { DrawnWay } from "./step-nodes.ts";
import { useMap } from "./use-map.ts";
import styles from "./MapWay.module.css";

export const MapWay = memo(function MapWay({ way }: { readonly way: DrawnWay }) {
  const figures = useMap((map) => map.way(way.step, way.via));
  if (figures === null) return null;
  const { pill, number, end } = way;
  return (
    <>
      {pill !== null && (
        <Pill way={way} figures={figures} at={pill} mostWidth={pill.mostWidth}>
          <span className={styles.name} title={way.name} dir="auto">
            <WayName way={way} difference={figures.difference} />
          </span>
        </Pill>
      )}
      {number !== null && <WayNumber way={way} figures={figures} at={number} />}
      {end !== null && <WayEnd way={way} figures={figures} at={end} />}
    </>
  );
});

interface WayNameProps {
  readonly way: DrawnWay;
  readonly difference: WayFigures["difference"];
}

function WayName({ way: { name, nameBefore }, difference }: WayNameProps) {
  if (difference === "removed") return <del title="Removed in B">{name}</del>;
  if (difference === "added") return <ins title="Added in B">{name}</ins>;
  return <ChangedWords before={nameBefore} after={name} />;
}

interface WayNumberProps {
  readonly way: DrawnWay;
  readonly figures: WayFigures;
  readonly at: NumberPlace;
}

/** Of a way without a name. What is compared has its numbers at the steps: here they would be in each other's way. */
function WayNumber({ way, figures, at }: WayNumberProps) {
  const { taken, onWay, widthOfA } = figures;
  if (taken !== "taken")
    return <Pill way={way} figures={figures} at={at.side === "below" ? onLine(at) : at} />;
  if (widthOfA !== null) return null;
  if (at.side === "on") return <Pill way={way} figures={figures} at={at} />;
  return (
    <span
      className={styles.number}
      data-way-number={way.key}
      data-side={at.side}
      data-on-way={onWay ?? undefined}
      style={{ left: at.side === "beside" ? at.x + besideBand(figures) : at.x, top: at.y }}
    >
      <Taken figures={figures} />
    </span>
  );
}

const onLine = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y: y - 16 });

/** From the middle of the band, as wide as it will be, so that a number stays where it is. */
const besideBand = ({ finalWidth }: WayFigures): number => 9.5 + finalWidth / 2;

interface PillProps {
  readonly way: DrawnWay;
  readonly figures: WayFigures;
  readonly at: { readonly x: number; readonly y: number };
  readonly mostWidth?: number;
  /** Its name. */
  readonly children?: ReactNode;
}

function Pill({ way, figures, at, mostWidth, children }: PillProps) {
  const { actions } = useCanvas();
  const { taken, onWay } = figures;
  const isNamed = children !== undefined;
  return (
    <button
      type="button"
      className={`${styles.pill} nopan`}
      data-way-number={way.key}
      data-taken={taken}
      data-on-way={onWay ?? undefined}
      style={{ left: at.x, top: at.y, maxWidth: mostWidth }}
      onClick={() => actions.pickWay({ step: way.step, via: way.via })}
    >
      {taken === "noneYet" && <IconCircleDashed className={styles.icon} size={12} stroke={2} aria-hidden />}
      {taken === "never" && <IconBan className={styles.icon} size={12} stroke={2} aria-hidden />}
      {children}
      {taken === "taken" ? (
        <Taken figures={figures} />
      ) : (
        <span>{isNamed ? untakenWords[taken].after : untakenWords[taken].alone}</span>
      )}
    </button>
  );
}

const untakenWords = {
  noneYet: { after: ": none yet", alone: "None yet" },
  never: { after: ": never taken", alone: "Never taken" },
};

function Taken({ figures: { fired, finalFired, moreFired } }: { readonly figures: WayFigures }) {
  return (
    <>
      <Figure className={styles.fired} name="fired" count={fired} final={finalFired} />
      {moreFired !== null && moreFired !== 0 && (
        <span className={styles.more} data-figure="moreFired">
          {formatDelta(moreFired)}
        </span>
      )}
    </>
  );
}

type WayEndProps = Pick<PillProps, "way" | "figures" | "at">;

function WayEnd({ way, figures, at }: WayEndProps) {
  const { taken, person, onWay } = figures;
  return (
    <span
      className={styles.end}
      data-way-end={way.key}
      data-on-way={onWay ?? undefined}
      data-taken={taken}
      style={{ left: at.x, top: at.y }}
    >
      {taken === "taken" && <IconCircleCheck className={styles.icon} size={14} stroke={1.75} aria-hidden />}
      {taken === "noneYet" && (
        <IconCircleDashed className={styles.icon} size={14} stroke={1.75} aria-hidden />
      )}
      {taken === "never" && <IconBan className={styles.icon} size={14} stroke={1.75} aria-hidden />}
      {taken === "taken" ? "Completed" : untakenWords[taken].alone}
      {taken === "taken" && <Taken figures={figures} />}
      {person !== null && (
        <span className={styles.person}>
          <span aria-hidden>{person}</span>
          <span className="visually-hidden">The picked person completed here</span>
        </span>
      )}
    </span>
  );
}
