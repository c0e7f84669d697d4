// How the values of a column are read: a time by its format and zone, a value by its name and type. What it is now
// is on the button that opens the fields, which exist only while they are open: a table may have hundreds of columns.

import { Popover, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { LookedColumn } from "../../shared/api/import-contract.ts";
import { columnName } from "./column-name.ts";
import type { Meaning } from "./mapping-draft.ts";
import styles from "./ReadAs.module.css";
import { readAsWords } from "./read-as-words.ts";
import { TimeFields } from "./TimeFields.tsx";
import { ValueFields } from "./ValueFields.tsx";

interface ReadAsProps {
  readonly column: LookedColumn;
  readonly meaning: Meaning;
  readonly onMeaning: (meaning: Meaning) => void;
}

export function ReadAs({ column, meaning, onMeaning }: ReadAsProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // A press on the button closes the fields first, as any press outside of them does.
  const wasOpened = useRef(false);
  const words = readAsWords(meaning, column);
  if (words === null) return null;
  const label = `${columnName(column)} is read as`;
  const close = (): void => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <div className={styles.place}>
      <UnstyledButton
        ref={button}
        className={styles.button}
        aria-label={`${label} ${words}`}
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={words}
        onPointerDown={() => (wasOpened.current = opened)}
        onClick={() => {
          setOpened(!wasOpened.current);
          wasOpened.current = false;
        }}
      >
        <span className={styles.words} dir="auto">
          {words}
        </span>
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
      {opened && (
        <Popover opened position="bottom-end" width={300} trapFocus onChange={close}>
          <Popover.Target>
            <span className={styles.anchor} />
          </Popover.Target>
          <Popover.Dropdown className={styles.fields ?? ""} aria-label={label}>
            {meaning.role === "timestamp" && <TimeFields meaning={meaning} onMeaning={onMeaning} />}
            {(meaning.role === "property" || meaning.role === "trait") && (
              <ValueFields column={column} meaning={meaning} onMeaning={onMeaning} />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
