// One event of a persona: what it is, when it happened, and its properties.

import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { EventInData } from "../../shared/api/catalogue-contract.ts";
import { formatInstant, parseInstant } from "../../shared/base/instant.ts";
import type { PersonaEvent } from "../../shared/people/persona-schema.ts";
import { InstantField } from "../ui/InstantField.tsx";
import styles from "./EventRow.module.css";
import { HappeningField } from "./HappeningField.tsx";
import { PropertiesField } from "./PropertiesField.tsx";

interface EventRowProps {
  readonly event: PersonaEvent;
  readonly known: readonly EventInData[];
  readonly problemAt: (pointer: string) => string | null;
  readonly onChange: (event: PersonaEvent) => void;
  readonly onRemove: () => void;
}

export function EventRow({ event, known, problemAt, onChange, onRemove }: EventRowProps) {
  const { type = "track", event: name, at, properties = {} } = event;
  const atMs = parseInstant(at) ?? 0;
  return (
    <div className={styles.row} role="group" aria-label={`Event ${name}`}>
      <div className={styles.line}>
        <HappeningField
          value={event}
          known={known}
          onChange={(nextType, nextName) => onChange({ ...event, type: nextType, event: nextName })}
        />
        <div className={styles.at}>
          <InstantField
            label="When"
            hiddenLabel
            atMs={atMs}
            problem={problemAt("/at")}
            onChange={(typed) => {
              if (typed !== null) onChange({ ...event, at: formatInstant(typed) });
            }}
          />
        </div>
        <ActionIcon
          size={30}
          variant="subtle"
          color="gray"
          aria-label={`Remove event ${name}`}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <PropertiesField
        event={{ type, name }}
        properties={properties}
        atMs={atMs}
        onChange={(changed) => onChange({ ...event, properties: changed })}
      />
    </div>
  );
}
