// All problems of the journey, errors first: each leads to its step and field, and can be mended here where a mend
// is known.

import { Button, UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { Journey } from "../../shared/journey/journey.ts";
import type { JourneyProblem, ProblemFix } from "../../shared/journey/problems/journey-problem.ts";
import { countOf } from "../ui/format-count.ts";
import { WordsText } from "../ui/WordsText.tsx";
import styles from "./ProblemList.module.css";

export interface ProblemListProps {
  readonly journey: Journey;
  readonly problems: readonly JourneyProblem[];
  /** Goes to the step and the field. */
  readonly onOpen: (problem: JourneyProblem) => void;
  readonly onFix: (fix: ProblemFix) => void;
  readonly readOnly?: boolean;
}

export function ProblemList({ journey, problems, onOpen, onFix, readOnly = false }: ProblemListProps) {
  const of = (severity: JourneyProblem["severity"]) =>
    problems.filter((problem) => problem.severity === severity);
  if (problems.length === 0)
    return <p className={styles.none}>No problems: this journey can be rehearsed.</p>;
  return (
    <div className={styles.list}>
      {(["error", "warning"] as const).map((severity) => {
        const these = of(severity);
        if (these.length === 0) return null;
        return (
          <section key={severity} aria-label={titleOf(severity, these.length)}>
            <h3 className={styles.title}>{titleOf(severity, these.length)}</h3>
            <ul className={styles.problems}>
              {these.map((problem) => (
                <ProblemRow
                  key={`${problem.kind} ${problem.pointer}`}
                  problem={problem}
                  place={placeName(journey, problem)}
                  onOpen={onOpen}
                  {...(readOnly ? {} : { onFix })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const titleOf = (severity: JourneyProblem["severity"], count: number): string =>
  severity === "error"
    ? `${countOf(count, "error keeps", "errors keep")} this journey from being rehearsed`
    : countOf(count, "warning", "warnings");

const placeName = (journey: Journey, { step }: JourneyProblem): string =>
  step === null ? "The journey" : (journey.steps.find(({ id }) => id === step)?.name ?? step);

interface ProblemRowProps extends Pick<ProblemListProps, "onOpen"> {
  readonly problem: JourneyProblem;
  readonly place: string;
  readonly onFix?: ProblemListProps["onFix"];
}

function ProblemRow({ problem, place, onOpen, onFix }: ProblemRowProps) {
  const Icon = problem.severity === "error" ? IconAlertCircle : IconAlertTriangle;
  return (
    <li className={styles.problem}>
      <Icon size={16} stroke={1.75} className={styles[problem.severity]} aria-hidden />
      <div className={styles.words}>
        <UnstyledButton className={styles.open} onClick={() => onOpen(problem)}>
          <span className={styles.what}>{problem.title}</span>
          <span className={styles.place}>{place}</span>
        </UnstyledButton>
        <p className={styles.why}>
          <WordsText words={problem.explanation} />
        </p>
        {onFix !== undefined && problem.fixes.length > 0 && (
          <div className={styles.fixes}>
            {problem.fixes.map((fix) => (
              <Button key={fix.label} variant="default" size="xs" onClick={() => onFix(fix)}>
                {fix.label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
