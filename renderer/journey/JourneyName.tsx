// The journey's name in the header; while it is renamed, a field in its place. A name that it cannot have is kept out
// there, with the reason.

import { TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { longestJourneyName } from "../../shared/journey/journey-name.ts";
import styles from "./JourneyName.module.css";

export interface JourneyNameProps {
  readonly name: string;
  readonly renaming: boolean;
  /** Why it cannot be called so; undefined where it can. */
  readonly problemOf: (name: string) => string | undefined;
  /** null: given up. */
  readonly onRenamed: (name: string | null) => void;
}

export function JourneyName({ name, renaming, ...field }: JourneyNameProps) {
  if (renaming) return <NameField name={name} {...field} />;
  return (
    <h1 className={styles.name} title={name} dir="auto">
      {name || "Journey without a name"}
    </h1>
  );
}

function NameField({ name, problemOf, onRenamed }: Omit<JourneyNameProps, "renaming">) {
  const [text, setText] = useState(name);
  const trimmed = text.trim();
  const problem = trimmed === name ? undefined : problemOf(trimmed);
  const leave = (): void => onRenamed(trimmed === name || problem !== undefined ? null : trimmed);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && problem === undefined) leave();
    else if (event.key === "Escape") onRenamed(null);
    else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextInput
      aria-label="Name of the journey"
      className={styles.field}
      classNames={{ error: styles.problem ?? "" }}
      error={problem}
      size="xs"
      autoFocus
      dir="auto"
      maxLength={longestJourneyName}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
