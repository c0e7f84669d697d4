// One way that people went: its share, how long it took, and a few who went it. Pressing it lights it on the canvas, by
// its first example.

import type { FoundWay } from "../../../shared/api/find-contract.ts";
import { formatCount, formatPercent } from "../../ui/format-count.ts";
import { formatStay } from "../people/format-stay.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { PersonButton } from "./PersonButton.tsx";
import { outcomeWords, wayWords } from "./way-words.ts";
import styles from "./Ways.module.css";

interface WayRowProps {
  readonly way: FoundWay;
  /** Of the whole rehearsal. */
  readonly instances: number;
  readonly rehearsing: Rehearsing;
}

export function WayRow({ way, instances, rehearsing }: WayRowProps) {
  const { journey } = rehearsing.opened;
  const [first] = way.examples;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.press}
        title={first === undefined ? "" : `Show the way of ${first.name} on the canvas`}
        onClick={() => first !== undefined && rehearsing.pick(first.userId)}
      >
        <span className={styles.share}>
          <strong>{formatPercent(way.instances, instances)}</strong>
          <span className={styles.figure} data-figure="instances">
            {formatCount(way.instances)}
          </span>
          <meter className={styles.bar} aria-hidden min={0} max={instances} value={way.instances} />
        </span>
        <span className={styles.way} dir="auto">
          {wayWords(way, journey)}
        </span>
      </button>
      <span className={styles.facts}>
        {outcomeWords(way, journey)} · median {formatStay(way.medianMs)}
        {way.outcome === "underWay" && " so far"}
      </span>
      <span className={styles.examples}>
        {way.examples.map((person) => (
          <PersonButton key={`${person.userId} ${person.entry}`} person={person} rehearsing={rehearsing} />
        ))}
      </span>
    </li>
  );
}
