// Whom a condition holds for at an instant: how many of how many, three of them with the message that counted, and
// all of them on demand.

import { useState } from "react";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { useConditionCount } from "./counts/use-condition-count.ts";
import { AllMatching } from "./match/AllMatching.tsx";
import { InstantMenu } from "./match/InstantMenu.tsx";
import { MatchNumber } from "./match/MatchNumber.tsx";
import { PersonRow } from "./match/PersonRow.tsx";
import styles from "./MatchWell.module.css";

export interface MatchWellProps {
  readonly condition: Condition;
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
  /** A condition may only refer to what is among them. */
  readonly definitions: Definitions;
}

export function MatchWell({ condition, atMs, onAtMs, definitions }: MatchWellProps) {
  const live = useConditionCount(condition, atMs, definitions);
  const [showsAll, setShowsAll] = useState(false);
  const { count, gap, refusal, isCurrent } = live;
  return (
    <section className={styles.well} aria-label="Who matches">
      <div className={styles.head}>
        <MatchNumber live={live} />
        <InstantMenu atMs={atMs} onAtMs={onAtMs} />
      </div>
      <div className={styles.bar} data-old={!isCurrent || undefined} aria-hidden>
        <span style={{ width: `${share(count?.matching ?? 0, count?.total ?? 0)}%` }} />
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {count !== null && count.samples.length > 0 && (
        <ul className={styles.people}>
          {count.samples.map((person) => (
            <PersonRow key={person.userId} person={person} besideMs={atMs} />
          ))}
        </ul>
      )}
      {gap !== null && <p className={styles.gap}>{gap}</p>}
      {gap === null && count !== null && count.matching > 0 && (
        <button
          type="button"
          className={styles.all}
          aria-disabled={!isCurrent}
          onClick={() => isCurrent && setShowsAll(true)}
        >
          See all {formatCount(count.matching)}
        </button>
      )}
      {showsAll && count !== null && (
        <AllMatching
          condition={condition}
          atMs={atMs}
          matching={count.matching}
          onClose={() => setShowsAll(false)}
        />
      )}
    </section>
  );
}

/** Somebody is never drawn as nobody. */
const share = (matching: number, total: number): number =>
  matching === 0 || total === 0 ? 0 : Math.max(0.5, (100 * matching) / total);
