// What arrived, where to look at it, and the way back.

import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { countOf } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { importTitle } from "./import-title.ts";
import styles from "./ImportDone.module.css";
import { importSession } from "./open-import.ts";
import { ProgressLine } from "./ProgressLine.tsx";
import { undoImport, useUndoWorks } from "./undo-works.tsx";
import { UndoImport } from "./UndoImport.tsx";

interface ImportDoneProps {
  readonly record: ImportRecord;
  readonly undone: boolean;
}

export function ImportDone({ record, undone }: ImportDoneProps) {
  const [asked, setAsked] = useState<ImportRecord | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const undoing = useUndoWorks().get(record.id);
  return (
    <section className={styles.done} aria-label="The import has ended">
      <p className={styles.words} role="status">
        <IconCircleCheck size={20} stroke={1.75} className={styles.icon} aria-hidden />
        {undone ? "The import was undone. Nothing of it is left." : arrived(record)}
      </p>
      {!undone && <p className={styles.details}>{details(record)}</p>}
      {refusal !== null && <Refused refusal={refusal} />}
      {undoing === undefined ? (
        <div className={styles.ways}>
          {!undone && (
            <>
              <Button component={Link} href="/profiles/people">
                See the people
              </Button>
              <Button component={Link} href="/profiles/events" variant="default">
                See the events
              </Button>
              <Button variant="default" onClick={() => setAsked(record)}>
                Undo this import
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => importSession.startAgain()}>
            Import more
          </Button>
        </div>
      ) : (
        <ProgressLine title="Undoing the import" {...undoing} onCancel={undoing.cancel} />
      )}
      <UndoImport
        record={asked}
        onClose={() => setAsked(null)}
        onUndo={(one) => void undoImport(one).then(setRefusal)}
      />
    </section>
  );
}

const arrived = (record: ImportRecord): string =>
  `${countOf(record.messages, "message", "messages")} arrived from ${importTitle(record)}.`;

function details({ duplicates, skipped }: ImportRecord): string {
  const dropped =
    duplicates === 0 ? "" : `${countOf(duplicates, "row was", "rows were")} seen before and dropped.`;
  const left = skipped === 0 ? "No row was skipped." : `${countOf(skipped, "row was", "rows were")} skipped.`;
  return [dropped, left].filter((part) => part !== "").join(" ");
}
