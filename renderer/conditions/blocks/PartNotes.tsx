// Below a clause or group: what is wrong with it, and why something that was pasted there could not be taken.

import { describeProblem } from "../../../shared/base/problem.ts";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { WordsText } from "../../ui/WordsText.tsx";
import type { ConditionProblem } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import styles from "./PartNotes.module.css";

interface PartNotesProps {
  readonly pointer: string;
  readonly problems: readonly ConditionProblem[];
}

/** As many mistakes of a pasted text are listed before "and n more". */
const mostListed = 3;

export function PartNotes({ pointer, problems }: PartNotesProps) {
  const { pasteRefusal } = useEditing();
  const refused = pasteRefusal?.pointer === pointer ? pasteRefusal.problems : [];
  return (
    <>
      {problems.map((problem) => (
        <ProblemNote key={`${problem.pointer} ${problem.title}`} problem={problem} />
      ))}
      {refused.length > 0 && (
        <div className={styles.note} data-severity="error" role="alert">
          <IconAlertCircle size={14} stroke={1.75} aria-hidden />
          <div>
            <p className={styles.title}>What was pasted is no condition. Nothing was changed.</p>
            {refused.slice(0, mostListed).map((problem) => (
              <p key={`${problem.pointer} ${problem.found}`}>{describeProblem(problem)}</p>
            ))}
            {refused.length > mostListed && <p>And {refused.length - mostListed} more.</p>}
          </div>
        </div>
      )}
    </>
  );
}

function ProblemNote({ problem }: { readonly problem: ConditionProblem }) {
  const Icon = problem.severity === "error" ? IconAlertCircle : IconAlertTriangle;
  return (
    <div className={styles.note} data-severity={problem.severity}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.title}>{problem.title}</p>
        <p>
          <WordsText words={problem.explanation} />
        </p>
      </div>
    </div>
  );
}
