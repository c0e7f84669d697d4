// One clause in its frame: the sentence, how many it holds for by itself, and what is wrong with it.

import type { OutlineClause } from "../document/condition-outline.ts";
import { clauseTokens } from "../words/clause-tokens.ts";
import styles from "./ClauseBlock.module.css";
import { ClauseWords } from "./ClauseWords.tsx";
import { problemsInside } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import { focusAttributes } from "./focus-attributes.ts";
import { PartFoot } from "./PartFoot.tsx";
import { PartMenu } from "./PartMenu.tsx";
import { PartNotes } from "./PartNotes.tsx";
import { usePartKeys } from "./use-part-keys.ts";

export function ClauseBlock({ part }: { readonly part: OutlineClause }) {
  const { names, active, problems, readOnly, fieldBase } = useEditing();
  const onKeyDown = usePartKeys(part);
  const sentence = clauseTokens(part, names)
    .filter(({ look }) => look !== "add")
    .map(({ text }) => text)
    .join(" ");
  const own = problemsInside(problems, part.inner);
  return (
    <div
      {...focusAttributes(part.pointer, null)}
      data-pointer={fieldBase + part.inner}
      role="group"
      aria-label={sentence}
      tabIndex={readOnly ? -1 : 0}
      className={styles.block}
      data-active={active === part.pointer || undefined}
      data-problem={own.some(({ severity }) => severity === "error") || undefined}
      onKeyDown={onKeyDown}
    >
      <ClauseWords part={part} />
      <PartFoot part={part} />
      <PartNotes pointer={part.pointer} problems={own} />
      {!readOnly && (
        <div className={styles.corner}>
          <PartMenu part={part} />
        </div>
      )}
    </div>
  );
}
