// One destination of a send: its name, its call where it takes one, and its removal.

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { SendDestination } from "../../shared/journey/journey.ts";
import type { Destination } from "../../shared/people/definitions.ts";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import styles from "./DestinationRow.module.css";

export interface DestinationRowProps {
  readonly chosen: SendDestination;
  /** undefined: the space has none of this id. */
  readonly destination: Destination | undefined;
  readonly pointer: string;
  readonly disabled: boolean;
  readonly onCall: (call: "track" | "identify") => void;
  readonly onRemove: () => void;
}

const calls = [
  { value: "track", label: "Track" },
  { value: "identify", label: "Identify" },
] as const;

export function DestinationRow(props: DestinationRowProps) {
  const { chosen, destination, pointer, disabled, onCall, onRemove } = props;
  const name = destination?.name ?? chosen.id;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      {chosen.call === undefined ? (
        <span className={styles.list}>List</span>
      ) : (
        <ChoiceSelect
          label={`Call of ${name}`}
          pointer={`${pointer}/call`}
          value={chosen.call}
          choices={calls}
          disabled={disabled}
          onChange={onCall}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Remove ${name}`}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}
