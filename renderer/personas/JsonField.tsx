// A value of any kind, written as JSON: lists, objects, and none at all. What is no JSON yet stays in the field.

import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { JsonValue } from "../../shared/base/json.ts";
import styles from "./ValueField.module.css";

interface JsonFieldProps {
  readonly label: string;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
}

export function JsonField({ label, value, onChange }: JsonFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      size="sm"
      aria-label={label}
      classNames={{ input: styles.json ?? "" }}
      value={typed ?? JSON.stringify(value)}
      error={typed === null ? undefined : 'A value as JSON writes it, such as ["a", "b"] or null'}
      onChange={({ currentTarget }) => {
        const read = parsed(currentTarget.value);
        setTyped(read === undefined ? currentTarget.value : null);
        if (read !== undefined) onChange(read);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
