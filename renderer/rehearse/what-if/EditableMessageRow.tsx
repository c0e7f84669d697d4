// One message of a person that can be changed or taken away.

import { ActionIcon } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { EditableMessage } from "../../../shared/api/what-if-contract.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { callDetails, callName } from "./call-words.ts";
import styles from "./PersonChanges.module.css";

interface EditableMessageRowProps {
  readonly message: EditableMessage;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

export function EditableMessageRow({ message, onChange, onRemove }: EditableMessageRowProps) {
  const { atMs, call, canChange } = message;
  const name = callName(call);
  const when = formatDayTime(atMs);
  return (
    <li className={styles.message}>
      <div className={styles.said}>
        <p className={styles.event} dir="auto">
          {name}
        </p>
        <p className={styles.when}>
          <time dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
            {when}
          </time>
          {detailsOf(callDetails(call))}
        </p>
      </div>
      {canChange && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Change ${name}, ${when}`}
            onClick={onChange}
          >
            <IconPencil size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Take away ${name}, ${when}`}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  );
}

const detailsOf = (details: string): string => (details === "" ? "" : `, ${details}`);
