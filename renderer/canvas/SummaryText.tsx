// The summary of a step, with a wavy line under the word that a problem is about.

import type { JourneyProblem } from "../../shared/journey/problems/journey-problem.ts";
import { ChangedWords } from "./ChangedWords.tsx";
import styles from "./SummaryText.module.css";

interface SummaryTextProps {
  readonly className: string | undefined;
  readonly text: string;
  /** In the journey that this one is compared with; null: not compared. */
  readonly before: string | null;
  readonly problem: JourneyProblem | undefined;
}

export function SummaryText({ className, text, before, problem }: SummaryTextProps) {
  const guilty = problem?.explanation.find(({ role, text: word }) => role === "data" && text.includes(word));
  const at = guilty === undefined ? -1 : text.indexOf(guilty.text);
  return (
    <span className={className} title={text} dir="auto">
      {guilty === undefined ? (
        <ChangedWords before={before} after={text} />
      ) : (
        <>
          {text.slice(0, at)}
          <span className={styles.guilty}>{guilty.text}</span>
          {text.slice(at + guilty.text.length)}
        </>
      )}
    </span>
  );
}
