// What the lines and dots of the map mean: who moves just now, the scale of the bands, what percentages are of.

import { UnstyledButton } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { JourneyMap } from "../../canvas/journey-map.ts";
import { countOf, formatCount } from "../../ui/format-count.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { choosePercentOf, usePercentOf } from "./percent-of.ts";
import styles from "./MapLegend.module.css";

interface MapLegendProps {
  readonly rehearsing: Rehearsing;
  readonly map: JourneyMap;
}

export function MapLegend({ rehearsing, map }: MapLegendProps) {
  const isCompared = rehearsing.other !== null && rehearsing.side === "both";
  return (
    <div className={styles.legend} role="group" aria-label="Legend">
      <MovingPeople map={map} />
      {isCompared ? (
        <>
          <span className={styles.item} title="A band of 13 pixels is everyone who entered">
            <span className={styles.band} data-of="a" aria-hidden />
            People in A
          </span>
          <span className={styles.item} title="A band of 13 pixels is everyone who entered">
            <span className={styles.band} data-of="b" aria-hidden />
            In B
          </span>
        </>
      ) : (
        <span
          className={styles.item}
          title="As wide as its share of those who entered; a full band is everyone"
        >
          <span className={styles.band} data-of="one" aria-hidden />
          People so far
        </span>
      )}
      {!isCompared && <PercentChoice />}
    </div>
  );
}

function MovingPeople({ map: { moving } }: { readonly map: JourneyMap }) {
  const { people, peoplePerToken } = useSyncExternalStore(moving.subscribe, moving.get);
  return (
    <span className={styles.item}>
      <span className={styles.token} aria-hidden />
      <span className={styles.moving} data-figure="moving">
        {countOf(people, "person", "people")} moving
      </span>
      {peoplePerToken > 1 && <span>, {formatCount(peoplePerToken)} a dot</span>}
    </span>
  );
}

function PercentChoice() {
  const percentOf = usePercentOf();
  const isOfEntry = percentOf === "entry";
  return (
    <UnstyledButton
      className={styles.percent}
      title={isOfEntry ? "Show % of the steps before" : "Show % of those who entered"}
      onClick={() => choosePercentOf(isOfEntry ? "previous" : "entry")}
    >
      {isOfEntry ? "% of entered" : "% of the steps before"}
    </UnstyledButton>
  );
}
