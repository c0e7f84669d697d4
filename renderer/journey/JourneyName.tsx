// The journey's name in the header; while it is renamed, a field in its place.

import { TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import styles from "./JourneyName.module.css";

export interface JourneyNameProps {
  readonly name: string;
  readonly renaming: boolean;
  /** null: given up. */
  readonly onRenamed: (name: string | null) => void;
}

/** As FORMATS.md allows. */
const longestName = 73;

export function JourneyName({ name, renaming, onRenamed }: JourneyNameProps) {
  if (renaming) return <NameField name={name} onRenamed={onRenamed} />;
  return (
    <h1 className={styles.name} title={name} dir="auto">
      {name || "Journey without a name"}
    </h1>
  );
}

function NameField({ name, onRenamed }: Omit<JourneyNameProps, "renaming">) {
  const [text, setText] = useState(name);
  const trimmed = text.trim();
  const keep = (): void => onRenamed(trimmed === "" || trimmed === name ? null : trimmed);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") keep();
    else if (event.key === "Escape") onRenamed(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextInput
      aria-label="Name of the journey"
      className={styles.field}
      size="xs"
      autoFocus
      dir="auto"
      maxLength={longestName}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
