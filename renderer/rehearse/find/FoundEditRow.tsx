// One change of somebody's messages: what is added or taken away, and when.

import { IconMinus, IconPlus } from "@tabler/icons-react";
import type { FoundEdit } from "../../../shared/api/find-contract.ts";
import type { Playhead } from "../playhead/playhead.ts";
import { callDetails, callName } from "../what-if/call-words.ts";
import styles from "./FoundEditRow.module.css";
import { InstantButton } from "./InstantButton.tsx";

interface FoundEditRowProps {
  readonly edit: FoundEdit;
  readonly playhead: Playhead;
}

export function FoundEditRow({ edit, playhead }: FoundEditRowProps) {
  const isAdded = edit.edit === "add";
  const details = callDetails(edit.message);
  const Sign = isAdded ? IconPlus : IconMinus;
  return (
    <li className={styles.row}>
      <Sign size={14} stroke={2} className={styles.sign} aria-label={isAdded ? "Added:" : "Taken away:"} />
      <span className={styles.what}>
        <span className={styles.name} dir="auto">
          {callName(edit.message)}
        </span>
        {details !== "" && (
          <span className={styles.details} dir="auto">
            {details}
          </span>
        )}
      </span>
      <InstantButton atMs={edit.atMs} playhead={playhead} />
    </li>
  );
}
