// A way out of a step: the name of its branch, its + while building, its number in the overview.

import { IconBan } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { formatCount } from "../ui/format-count.ts";
import { AddButton } from "./AddButton.tsx";
import { useCanvasState } from "./canvas-state.ts";
import type { DrawnWay } from "./step-nodes.ts";
import { useCounts } from "./use-counts.ts";
import styles from "./WayOut.module.css";

interface WayOutProps {
  readonly way: DrawnWay;
  readonly stepName: string;
}

export const WayOut = memo(function WayOut({ way, stepName }: WayOutProps) {
  const { pill, plus } = way;
  const hasPlus = useCanvasState(({ hasBuilt }) => hasBuilt);
  const fired = useCounts((counts) => counts.steps[way.step]?.fired[way.via] ?? null);
  const label = `Add a step after ${stepName || "No name yet"}${pill === null ? "" : `: ${way.name}`}`;
  const button = hasPlus ? <AddButton way={way} label={label} inPill={plus === null} /> : null;
  return (
    <>
      {pill !== null && (
        <Pill at={pill} mostWidth={pill.mostWidth} isNeverTaken={fired === 0}>
          <span className={styles.name} title={way.name} dir="auto">
            {way.name}
          </span>
          <Fired fired={fired} isNamed />
          {plus === null && button}
        </Pill>
      )}
      {plus !== null && button !== null && (
        <span className={styles.plus} style={{ left: plus.x, top: plus.y }}>
          {button}
        </span>
      )}
      {pill === null && plus !== null && fired !== null && (
        <Pill at={plus} isNeverTaken={fired === 0}>
          <Fired fired={fired} isNamed={false} />
        </Pill>
      )}
    </>
  );
});

interface PillProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly mostWidth?: number;
  readonly isNeverTaken: boolean;
  readonly children: ReactNode;
}

function Pill({ at, mostWidth, isNeverTaken, children }: PillProps) {
  return (
    <span
      className={styles.pill}
      data-never-taken={isNeverTaken || undefined}
      style={{ left: at.x, top: at.y, maxWidth: mostWidth }}
    >
      {isNeverTaken && <IconBan className={styles.ban} size={12} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}

interface FiredProps {
  readonly fired: number | null;
  readonly isNamed: boolean;
}

/** How many people took it; "never taken" after a name, alone it begins with a capital. */
function Fired({ fired, isNamed }: FiredProps) {
  if (fired === null) return null;
  if (fired === 0) return <span className={styles.never}>{isNamed ? ": never taken" : "Never taken"}</span>;
  return <span className={styles.fired}>{formatCount(fired)}</span>;
}
