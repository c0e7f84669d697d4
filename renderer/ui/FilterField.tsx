// The field that narrows the list in view as somebody types: "/" goes to it, Escape empties it and then leaves it.

import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import styles from "./FilterField.module.css";
import { useFilterKey } from "./use-filter-key.ts";

interface FilterFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly placeholder: string;
  /** For screen readers. */
  readonly label: string;
}

export function FilterField({ text, onText, placeholder, label }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useFilterKey(field);
  return (
    <TextInput
      ref={field}
      className={styles.field}
      classNames={{ input: styles.input ?? "" }}
      value={text}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // What else Escape closes stays open.
        event.preventDefault();
        if (text === "") field.current?.blur();
        else onText("");
      }}
      maxLength={200}
      placeholder={placeholder}
      aria-label={label}
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
    />
  );
}
