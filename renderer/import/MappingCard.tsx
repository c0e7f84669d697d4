// What the columns of files mean, or the first rows as the messages that they become.

import { SegmentedControl } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { formatCount } from "../ui/format-count.ts";
import { Card } from "../ui/Card.tsx";
import { ColumnTable } from "./ColumnTable.tsx";
import { EveryRow } from "./EveryRow.tsx";
import type { MappedFiles } from "./import-file.ts";
import styles from "./MappingCard.module.css";
import { gapsOf } from "./mapping-draft.ts";
import { MappingMenu } from "./MappingMenu.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { Sentence } from "./Sentence.tsx";

interface MappingCardProps {
  readonly group: MappedFiles;
  /** There are files with other columns as well. */
  readonly isOneOfSeveral: boolean;
}

export function MappingCard({ group, isOneOfSeveral }: MappingCardProps) {
  const [shown, setShown] = useState("columns");
  const { looked, isOld } = group.files[0].state;
  const names = group.files.map(({ name }) => name).join(", ");
  const found =
    looked.recognised === null
      ? `Guessed from the names and ${formatCount(looked.rowsLookedAt)} rows. Nothing is written yet.`
      : `Read as “${looked.recognised}” last time. Nothing is written yet.`;
  return (
    <Card
      title={isOneOfSeveral ? `What each column means in ${names}` : "What each column means"}
      note={found}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Show"
            value={shown}
            onChange={setShown}
            data={[
              { value: "columns", label: "Columns" },
              { value: "messages", label: "As messages" },
            ]}
          />
          <MappingMenu group={group} />
        </>
      }
    >
      {shown === "columns" ? (
        <div className={styles.columns}>
          <ColumnTable group={group} looked={looked} />
          <EveryRow group={group} />
        </div>
      ) : (
        <PreviewRows rows={looked.rows} isOld={isOld} />
      )}
      <Remarks group={group} />
    </Card>
  );
}

/** What is missing, and what might be meant otherwise. */
function Remarks({ group: { mapping, files } }: { readonly group: MappedFiles }) {
  const { looked } = files[0].state;
  const gaps = gapsOf(mapping);
  const general = looked.problems.filter(
    ({ pointer, found }) =>
      pointer !== undefined && !/^\/columns\/\d/.test(pointer) && !isGap(pointer, found),
  );
  return (
    <div className={styles.remarks}>
      {gaps.map((sentence) => (
        <p key={sentence} className={styles.gap} role="status">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {sentence}
        </p>
      ))}
      {general.map(({ found, expected }) => (
        <p key={found} className={styles.gap} role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          Found {found}, expected {expected}.
        </p>
      ))}
      {looked.doubts.map(({ position, sentence }) => (
        <p key={`${position ?? 0} ${sentence}`} className={styles.doubt}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>
            <Sentence>{sentence}</Sentence>
          </span>
        </p>
      ))}
    </div>
  );
}

/** Said in words of our own. */
const isGap = (pointer: string, found: string): boolean =>
  ["/columns", "/timestamp", "/event"].includes(pointer) && found === "none";
