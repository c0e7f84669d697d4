// The whole condition: how the sentence begins, then its parts. A condition that is one clause needs no group until
// there is a second.

import { useMemo } from "react";
import { outlineOf } from "../document/condition-outline.ts";
import styles from "../ConditionEditor.module.css";
import { AddRow } from "./AddRow.tsx";
import { problemsOfGroup } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import { GroupHead } from "./GroupHead.tsx";
import { PartBlock, PartList } from "./PartList.tsx";
import { PartNotes } from "./PartNotes.tsx";
import { usePartKeys } from "./use-part-keys.ts";

export function WholeCondition({ lead }: { readonly lead: string }) {
  const { condition, problems, readOnly } = useEditing();
  const whole = useMemo(() => outlineOf(condition), [condition]);
  const onKeyDown = usePartKeys(whole);
  if (whole.kind === "clause") {
    return (
      <>
        <p className={styles.lead}>{lead} this holds</p>
        <PartBlock part={whole} />
        {!readOnly && <AddRow pointer="" count={1} />}
      </>
    );
  }
  return (
    <>
      <div className={styles.lead} onKeyDown={onKeyDown}>
        {lead} <GroupHead group={whole} />
      </div>
      <PartNotes pointer="" problems={problemsOfGroup(problems, whole.inner)} />
      <PartList group={whole} />
    </>
  );
}
