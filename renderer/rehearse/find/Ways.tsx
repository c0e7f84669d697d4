// The ways that most people went, with their shares, and the ones that are the most of something.

import type { ExtremeWay, FoundWays } from "../../../shared/api/find-contract.ts";
import { host } from "../../host/host.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countOf, formatCount, formatPercent } from "../../ui/format-count.ts";
import { formatStay } from "../people/format-stay.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { Looking } from "./Looking.tsx";
import { PersonButton } from "./PersonButton.tsx";
import type { AnswerProps } from "./TookBranch.tsx";
import { useFound } from "./use-found.ts";
import { WayRow } from "./WayRow.tsx";
import { wayWords } from "./way-words.ts";
import styles from "./Ways.module.css";

const mostShown = 12;

export function Ways({ rehearsing }: Pick<AnswerProps, "rehearsing">) {
  const { opened } = rehearsing;
  const found = useFound({
    key: ["ways", opened.id],
    ask: (signal) => host.find.paths({ rehearsal: opened.id, limit: mostShown }, { signal }),
    isAsked: true,
  });
  const { answer } = found;
  return (
    <>
      <Looking found={found} words="Looking through all ways…" />
      {answer?.instances === 0 && <EmptyState sentence="Nobody has entered the journey." />}
      {answer !== undefined && answer.instances > 0 && (
        <FoundWaysList rehearsing={rehearsing} ways={answer} />
      )}
    </>
  );
}

interface FoundWaysListProps {
  readonly rehearsing: Rehearsing;
  readonly ways: FoundWays;
}

function FoundWaysList({ rehearsing, ways: { instances, ways, others, extremes } }: FoundWaysListProps) {
  return (
    <>
      <ol className={styles.list} aria-label="Ways, the most frequent first">
        {ways.map((way) => (
          <WayRow key={JSON.stringify([way.connections, way.outcome])} {...{ way, instances, rehearsing }} />
        ))}
        {others.instances > 0 && (
          <li className={styles.others}>
            <span>{countOf(others.ways, "other way", "other ways")}</span>
            <span>
              {formatCount(others.instances)} · {formatPercent(others.instances, instances)}
            </span>
          </li>
        )}
      </ol>
      <h4 className={styles.heading}>Extremes</h4>
      <dl className={styles.extremes}>
        {extremes.map((extreme) => (
          <Extreme key={extreme.most} extreme={extreme} rehearsing={rehearsing} />
        ))}
      </dl>
    </>
  );
}

const words: { readonly [M in ExtremeWay["most"]]: string } = {
  quickest: "Quickest to complete",
  slowest: "Slowest to complete",
  shortest: "Fewest steps",
  longest: "Most steps",
  rarest: "Rarest",
};

interface ExtremeProps {
  readonly extreme: ExtremeWay;
  readonly rehearsing: Rehearsing;
}

function Extreme({ extreme: { most, way, tookMs }, rehearsing }: ExtremeProps) {
  const [example] = way.examples;
  const isOfTime = most === "quickest" || most === "slowest";
  return (
    <div className={styles.extreme}>
      <dt>{words[most]}</dt>
      <dd>
        <span className={styles.whose}>
          {example !== undefined && <PersonButton person={example} rehearsing={rehearsing} />}
          <span className={styles.figure}>
            {isOfTime ? formatStay(tookMs) : `${formatCount(way.instances)} went it`}
          </span>
        </span>
        <span className={styles.way} dir="auto">
          {wayWords(way, rehearsing.opened.journey)}
        </span>
      </dd>
    </div>
  );
}
