// A date and a time of day in the person's own zone, to the second.

import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { formatUtc } from "./format-instant.ts";
import styles from "./InstantField.module.css";
import { localInstant, localText } from "./local-instant.ts";

export interface InstantFieldProps {
  readonly label: string;
  /** null: the field says nothing yet. */
  readonly atMs: number | null;
  readonly onChange: (atMs: number | null) => void;
  /** A sentence; null where nothing is wrong. */
  readonly problem: string | null;
  /** Beside the label. */
  readonly aside?: ReactNode;
  /** For screen readers alone, where the rows say it to the eye. */
  readonly hiddenLabel?: boolean;
}

export function InstantField({
  label,
  atMs,
  onChange,
  problem,
  aside,
  hiddenLabel = false,
}: InstantFieldProps) {
  const [text, setText] = useState(() => textOf(atMs));
  // What was typed stays as it is for as long as it means the instant: whoever fills it in goes part by part.
  const shown = localInstant(text) === wholeSecond(atMs) ? text : textOf(atMs);
  return (
    <div className={styles.place}>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      <TextInput
        type="datetime-local"
        step={1}
        size="sm"
        label={hiddenLabel ? undefined : label}
        aria-label={hiddenLabel ? label : undefined}
        title={atMs === null ? undefined : formatUtc(atMs)}
        value={shown}
        error={problem}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(localInstant(currentTarget.value));
        }}
      />
    </div>
  );
}

const textOf = (atMs: number | null): string => (atMs === null ? "" : localText(atMs));

const wholeSecond = (atMs: number | null): number | null =>
  atMs === null ? null : localInstant(localText(atMs));
