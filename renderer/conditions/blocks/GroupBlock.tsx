// A group inside another one: indented, with a rule along its left side.

import type { ReactNode } from "react";
import type { OutlineGroup } from "../document/condition-outline.ts";
import { problemsOfGroup } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import { focusAttributes } from "./focus-attributes.ts";
import styles from "./GroupBlock.module.css";
import { GroupHead } from "./GroupHead.tsx";
import { PartFoot } from "./PartFoot.tsx";
import { PartMenu } from "./PartMenu.tsx";
import { PartNotes } from "./PartNotes.tsx";
import { groupMode } from "../choices/group-choices.ts";
import { usePartKeys } from "./use-part-keys.ts";

interface GroupBlockProps {
  readonly group: OutlineGroup;
  /** Its parts. */
  readonly children: ReactNode;
}

export function GroupBlock({ group, children }: GroupBlockProps) {
  const { problems, readOnly } = useEditing();
  const onKeyDown = usePartKeys(group);
  return (
    <div
      {...focusAttributes(group.pointer, null)}
      role="group"
      aria-label={`Group: ${groupMode(group)} of these`}
      tabIndex={readOnly ? -1 : 0}
      className={styles.group}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <GroupHead group={group} />
        <span className={styles.gap} />
        {!readOnly && <PartMenu part={group} />}
      </div>
      {children}
      <PartFoot part={group} />
      <PartNotes pointer={group.pointer} problems={problemsOfGroup(problems, group.inner)} />
    </div>
  );
}
