// The numbers of a step at the playhead: how many reached it, how many wait there, and whether the picked person is
// one of them. Read out as part of the step.

import { IconHourglass } from "@tabler/icons-react";
import { memo } from "react";
import { formatDelta } from "../ui/format-delta.ts";
import { Figure } from "./Figure.tsx";
import { useMap } from "./use-map.ts";
import styles from "./StepOnMap.module.css";

export const StepOnMap = memo(function StepOnMap({ step }: { readonly step: string }) {
  const figures = useMap((map) => map.step(step));
  if (figures === null) return null;
  const { reached, finalReached, share, waiting, moreReached, moreWaiting, person } = figures;
  return (
    <>
      <span className={styles.counts}>
        <Figure className={styles.reached} name="reached" count={reached} final={finalReached} />
        <span className="visually-hidden"> reached, </span>
        {moreReached === null ? (
          <span className={styles.share} data-figure="share">
            {share}
          </span>
        ) : (
          <span
            className={styles.share}
            data-figure="moreReached"
            data-differs={moreReached !== 0 || undefined}
          >
            {formatDelta(moreReached)}
          </span>
        )}
      </span>
      {(waiting > 0 || (moreWaiting ?? 0) !== 0) && (
        <span className={styles.waiting}>
          <IconHourglass className={styles.hourglass} size={12} stroke={2} aria-hidden />
          <Figure name="waiting" count={waiting} final={waiting} />
          <span className={styles.word}> waiting</span>
          {moreWaiting !== null && moreWaiting !== 0 && (
            <span className={styles.more} data-figure="moreWaiting">
              {formatDelta(moreWaiting)}
            </span>
          )}
        </span>
      )}
      {person !== null && (
        <span className={styles.person}>
          <span aria-hidden>{person}</span>
          <span className="visually-hidden">The picked person is here</span>
        </span>
      )}
    </>
  );
});
