// What is wrong with one field, under it: each problem with its mends.

import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { UnstyledButton } from "@mantine/core";
import { problemsAt } from "./problems-at.ts";
import { useInspector } from "./inspector-context.ts";
import styles from "./FieldProblems.module.css";

export interface FieldProblemsProps {
  /** In the journey document. */
  readonly pointer: string;
  /** Not of what is inside it. */
  readonly exactly?: boolean;
}

export function FieldProblems({ pointer, exactly = false }: FieldProblemsProps) {
  const { problems, builder, readOnly } = useInspector();
  const here = exactly
    ? problems.filter((problem) => problem.pointer === pointer)
    : problemsAt(problems, pointer);
  if (here.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {here.map((problem) => (
        <li key={`${problem.kind} ${problem.pointer}`} className={styles[problem.severity]}>
          {problem.severity === "error" ? (
            <IconAlertCircle size={14} stroke={2} role="img" aria-label="Error" />
          ) : (
            <IconAlertTriangle size={14} stroke={2} role="img" aria-label="Warning" />
          )}
          <span>
            {problem.title}
            {!readOnly &&
              problem.fixes.map((fix) => (
                <UnstyledButton key={fix.label} className={styles.fix} onClick={() => builder.fix(fix)}>
                  {fix.label}
                </UnstyledButton>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
