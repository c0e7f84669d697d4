// What arrived, and the ways on: to the people, or back to how it was.

import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { countOf, formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./GenerateFoot.module.css";
import { type Generating, takeOut } from "./use-generating.ts";

interface GeneratedNoteProps {
  readonly generated: Extract<Generating, { readonly kind: "done" }>;
}

export function GeneratedNote({ generated: { people, record } }: GeneratedNoteProps) {
  const [isUndoing, setUndoing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const undo = async (): Promise<void> => {
    setUndoing(true);
    setRefusal(await takeOut(record));
    setUndoing(false);
  };
  return (
    <div className={styles.arrived} role="status">
      <IconCircleCheck size={16} stroke={1.75} className={styles.check} aria-hidden />
      <div>
        <p>
          {record.messages === 0
            ? "These very people are in the space already: nothing new arrived."
            : `Generated ${countOf(people, "person", "people")} with ${countOf(record.messages, "message", "messages")}.`}
          {record.messages > 0 && record.duplicates > 0
            ? ` ${formatCount(record.duplicates)} messages were sent twice and count once.`
            : ""}
        </p>
        <div className={styles.ways}>
          <Button component={Link} href="/profiles/people" size="xs" variant="default">
            See the people
          </Button>
          {record.messages > 0 && (
            <Button size="xs" variant="default" loading={isUndoing} onClick={() => void undo()}>
              Undo
            </Button>
          )}
        </div>
        {refusal !== null && <Refused refusal={refusal} />}
      </div>
    </div>
  );
}
