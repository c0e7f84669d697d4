// The share of a branch, in whole percent. What is no share yet stays in the field, and the journey keeps the last.

import { TextInput } from "@mantine/core";
import { useState } from "react";

export interface PercentFieldProps {
  readonly label: string;
  readonly value: number;
  readonly pointer: string;
  readonly disabled: boolean;
  readonly onChange: (percent: number) => void;
}

const isShare = (text: string): boolean => /^(100|[1-9]?[0-9])$/.test(text);

export function PercentField({ label, value, pointer, disabled, onChange }: PercentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  const step = (by: number) => onChange(Math.min(100, Math.max(0, value + by)));
  return (
    <TextInput
      w={64}
      aria-label={label}
      data-pointer={pointer}
      inputMode="numeric"
      rightSection="%"
      value={shown}
      error={!isShare(shown)}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        setTyped(isShare(text) ? null : text);
        if (isShare(text)) onChange(Number(text));
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        setTyped(null);
        step(event.key === "ArrowUp" ? 1 : -1);
      }}
    />
  );
}
