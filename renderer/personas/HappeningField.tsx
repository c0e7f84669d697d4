// What happens, in an event or a habit: an event, a page or a screen, by its name in the data or a new one.

import { NativeSelect } from "@mantine/core";
import type { EventInData } from "../../shared/api/catalogue-contract.ts";
import type { PersonaEvent } from "../../shared/people/persona-schema.ts";
import styles from "./HappeningField.module.css";
import { NameField } from "./NameField.tsx";

type Happening = Pick<PersonaEvent, "type" | "event">;
type Type = NonNullable<Happening["type"]>;

interface HappeningFieldProps {
  readonly value: Happening;
  readonly known: readonly EventInData[];
  readonly onChange: (type: Type, event: string) => void;
}

const types = [
  { value: "track", label: "Event" },
  { value: "page", label: "Page" },
  { value: "screen", label: "Screen" },
];

export function HappeningField({ value: { type = "track", event }, known, onChange }: HappeningFieldProps) {
  return (
    <div className={styles.happening}>
      <NativeSelect
        className={styles.type ?? ""}
        size="sm"
        aria-label="What happens"
        data={types}
        value={type}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as Type;
          const first = known.find((one) => one.type === next);
          onChange(next, first?.name ?? event);
        }}
      />
      <NameField
        className={styles.name}
        label="Name of what happens"
        value={event}
        names={known.filter((one) => one.type === type).map(({ name }) => name)}
        taken={[]}
        onChange={(name) => onChange(type, name)}
      />
    </div>
  );
}
