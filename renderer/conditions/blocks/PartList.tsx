// The parts of a group, one block each, with the word that links them in between, and what adds a new one.

import { Fragment } from "react";
import type { OutlineGroup, OutlinePart } from "../document/condition-outline.ts";
import { AddRow } from "./AddRow.tsx";
import { ClauseBlock } from "./ClauseBlock.tsx";
import { useEditing } from "./editing.ts";
import { GroupBlock } from "./GroupBlock.tsx";
import styles from "./PartList.module.css";

export function PartList({ group }: { readonly group: OutlineGroup }) {
  const { readOnly } = useEditing();
  const { parts, link, inner, negations } = group;
  return (
    <div className={styles.list}>
      {parts.length === 0 && <p className={styles.empty}>{emptyWords(link, negations)}</p>}
      {parts.map((part, index) => (
        <Fragment key={part.pointer}>
          {index > 0 && <p className={styles.link}>{link === "all" ? "and" : "or"}</p>}
          <PartBlock part={part} />
        </Fragment>
      ))}
      {!readOnly && <AddRow pointer={inner} count={parts.length} />}
    </div>
  );
}

export function PartBlock({ part }: { readonly part: OutlinePart }) {
  if (part.kind === "clause") return <ClauseBlock part={part} />;
  return (
    <GroupBlock group={part}>
      <PartList group={part} />
    </GroupBlock>
  );
}

/** `all` of nothing is true, `any` of nothing is false. */
const emptyWords = (link: "all" | "any", negations: number): string =>
  (link === "all") === (negations % 2 === 0)
    ? "Nothing is asked here yet, so this holds for everybody."
    : "Nothing is asked here yet, so this holds for nobody.";
