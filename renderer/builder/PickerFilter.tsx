// The field of the picker: what is typed filters the options, and the keys of the list are pressed in it.

import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import styles from "./PickerFilter.module.css";

export interface PickerFilterProps {
  readonly value: string;
  /** Of the list of options. */
  readonly listId: string;
  /** Of the active option. */
  readonly activeId: string | undefined;
  readonly onChange: (filter: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function PickerFilter({ value, listId, activeId, onChange, onKeyDown }: PickerFilterProps) {
  return (
    <div className={styles.filter}>
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <input
        autoFocus
        className={styles.input}
        placeholder="Filter steps"
        aria-label="Filter steps"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
