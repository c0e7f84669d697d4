// One step for reading: its definition in plain words, where each way leads, and how many people came through in
// the last rehearsal. Pressing it selects the step.

import { UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconHourglass } from "@tabler/icons-react";
import type { StepId } from "../../shared/base/ids.ts";
import type { StepCounts } from "../../shared/engine/instant-counts.ts";
import type { Step } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { definitionInWords, type WayInWords } from "../canvas/definition-words.ts";
import { StepIcon } from "../canvas/StepIcon.tsx";
import { countOf, formatCount, formatPercent } from "../ui/format-count.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./StepOverview.module.css";

export interface StepOverviewProps {
  readonly step: Step;
  /** Its name stands above already. */
  readonly isAlone: boolean;
  readonly names: DefinitionNames;
  readonly nameOf: (step: StepId) => string;
  /** Of the last rehearsal; null where the step was not in it, or there was none. */
  readonly counts: StepCounts | null;
  readonly entered: number;
  readonly onSelect: () => void;
}

export function StepOverview(props: StepOverviewProps) {
  const { step, isAlone, names, nameOf, counts, onSelect } = props;
  const { lead, ways } = definitionInWords(step, names);
  return (
    <li className={styles.step}>
      {isAlone ? (
        <StepNumbers counts={counts} entered={props.entered} />
      ) : (
        <UnstyledButton className={styles.head} onClick={onSelect}>
          <StepIcon type={step.type} />
          <span className={styles.name} dir="auto">
            {step.name || "Step without a name"}
          </span>
          <Reached {...props} />
        </UnstyledButton>
      )}
      <p className={styles.words}>
        <WordsText words={lead} />.
      </p>
      {ways.length > 0 && (
        <ul className={styles.ways} aria-label={`Ways out of ${step.name}`}>
          {ways.map((way) => (
            <WayOverview key={way.via} way={way} nameOf={nameOf} counts={counts} />
          ))}
        </ul>
      )}
      {!isAlone && counts !== null && counts.waiting > 0 && (
        <p className={styles.waiting}>
          <IconHourglass size={14} stroke={2} aria-hidden />
          {countOf(counts.waiting, "person", "people")} still waiting at the end
        </p>
      )}
    </li>
  );
}

function StepNumbers({ counts, entered }: Pick<StepOverviewProps, "counts" | "entered">) {
  if (counts === null) return <p className={styles.absent}>Not in the last rehearsal.</p>;
  const rows = [
    ["Reached", counts.reached],
    ["Passed", counts.passed],
    ["Waiting at the end", counts.waiting],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {rows.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles.reached}>
            <strong>{formatCount(count)}</strong>
            <span className={styles.percent}>{formatPercent(count, entered)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reached({ counts, entered }: Pick<StepOverviewProps, "counts" | "entered">) {
  if (counts === null) return null;
  return (
    <span className={styles.reached}>
      <strong>{formatCount(counts.reached)}</strong>
      <span className={styles.percent}>{formatPercent(counts.reached, entered)}</span>
    </span>
  );
}

interface WayOverviewProps {
  readonly way: WayInWords;
  readonly nameOf: (step: StepId) => string;
  readonly counts: StepCounts | null;
}

function WayOverview({ way: { via, name, words, next }, nameOf, counts }: WayOverviewProps) {
  const fired = counts?.fired[via];
  return (
    <li className={styles.way}>
      <span className={styles.wayName}>
        {via !== "next" && <strong dir="auto">{name}</strong>}
        {words !== null && (
          <span>
            {" "}
            <WordsText words={words} />
          </span>
        )}
        <span className={styles.target}>
          <IconArrowRight size={14} stroke={2} aria-label="leads to" />
          <span dir="auto">{next === null ? "Completed" : nameOf(next)}</span>
        </span>
      </span>
      {counts !== null && fired !== undefined && (
        <span className={styles.reached}>
          <strong>{formatCount(fired)}</strong>
          <span className={styles.percent}>{formatPercent(fired, counts.reached)}</span>
        </span>
      )}
    </li>
  );
}
