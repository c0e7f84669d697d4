// A duration as a number and a unit. What is no duration yet stays in the field, with the reason, and the journey
// keeps the last one that was.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseDuration } from "../../shared/base/duration.ts";
import styles from "./DurationField.module.css";

export interface DurationFieldProps {
  /** For screen readers, e.g. "Wait". */
  readonly label: string;
  /** As in the journey: "5d". */
  readonly value: string;
  /** Only ever a duration. */
  readonly onChange: (duration: string) => void;
  /** Place in the step, for what leads to this field. */
  readonly pointer: string;
  readonly disabled: boolean;
}

const units = [
  { value: "m", label: "minutes" },
  { value: "h", label: "hours" },
  { value: "d", label: "days" },
  { value: "w", label: "weeks" },
];

const partsOf = (duration: string): { readonly count: string; readonly unit: string } => {
  const match = /^([0-9]*)([mhdw])$/.exec(duration);
  return { count: match?.[1] ?? "", unit: match?.[2] ?? "d" };
};

export function DurationField({ label, value, onChange, pointer, disabled }: DurationFieldProps) {
  /** What was typed over `over`, where that is no duration. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const parts = partsOf(value);
  const pending = typed !== null && typed.over === value ? typed.text : null;
  const change = (count: string, unit: string) => {
    const duration = `${count.trim()}${unit}`;
    const isDuration = parseDuration(duration) !== undefined;
    setTyped(isDuration ? null : { text: count, over: value });
    if (isDuration && duration !== value) onChange(duration);
  };
  const wrong = pending !== null || parseDuration(value) === undefined;
  return (
    <div>
      <div className={styles.field}>
        <TextInput
          aria-label={`${label}: how many`}
          data-pointer={pointer}
          className={styles.count}
          inputMode="numeric"
          value={pending ?? parts.count}
          onChange={({ currentTarget }) => change(currentTarget.value, parts.unit)}
          onBlur={() => setTyped(null)}
          error={wrong}
          disabled={disabled}
        />
        <NativeSelect
          aria-label={`${label}: unit`}
          data={units}
          value={parts.unit}
          onChange={({ currentTarget }) => change(pending ?? parts.count, currentTarget.value)}
          disabled={disabled}
        />
      </div>
      {wrong && (
        <p className={styles.wrong} role="alert">
          A whole number, from 1 minute to 3,650 days
        </p>
      )}
    </div>
  );
}
